import { defaultSettings, type Settings } from '../domain/settings.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

/** The settings, within a larger operation. */
export async function settingsWithin(
  transaction: Pick<ReadTransaction | WriteTransaction, 'objectStore'>,
): Promise<Settings> {
  const store = transaction.objectStore('settings');
  const [names, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return { ...defaultSettings, ...Object.fromEntries(names.map((name, index) => [name, values[index]])) };
}
