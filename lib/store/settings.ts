import type { EmailAddress } from '../domain/email-address.ts';
import type { PageSeen } from '../domain/page-seen.ts';
import { ownOn } from '../domain/people.ts';
import { defaultSettings, learnOwn, type Settings, toWho, type Who } from '../domain/settings.ts';
import { read, write } from './database.ts';
import type { ReadTransaction, WriteTransaction } from './schema.ts';

type Reader = Pick<ReadTransaction | WriteTransaction, 'objectStore'>;

/** Everything that is set, of one moment. */
export const findSettings = (): Promise<Settings> => read(['settings'], settingsWithin);

export const findSetting = async <Name extends keyof Settings>(name: Name): Promise<Settings[Name]> =>
  (await findSettings())[name];

export async function saveSetting<Name extends keyof Settings>(
  name: Name,
  value: Settings[Name],
): Promise<void> {
  await write(['settings'], (transaction) => transaction.objectStore('settings').put(value, name));
}

/** Changes settings from what they are at that moment; the answer takes the change back. */
export async function changeSettings(
  change: (settings: Settings) => Partial<Settings>,
): Promise<() => Promise<void>> {
  const before = await write(['settings'], async (transaction) => {
    const settings = await settingsWithin(transaction);
    const after = change(settings);
    await putAll(transaction, after);
    return Object.fromEntries(Object.keys(after).map((name) => [name, settings[name as keyof Settings]]));
  });
  return () => write(['settings'], (transaction) => putAll(transaction, before));
}

/** Who the user is on this page, and what they say of others. */
export const findWho = async (page: PageSeen): Promise<Who> => toWho(ownOn(page), await findSettings());

/** Remembers own addresses that a page has shown, for pages that do not show them. */
export async function learnOwnAddresses(seen: readonly EmailAddress[]): Promise<void> {
  if (!learnOwn(seen, await findSettings())) return;
  await changeSettings((settings) => learnOwn(seen, settings) ?? {});
}

/** The settings, within a larger operation. */
export async function settingsWithin(transaction: Reader): Promise<Settings> {
  const store = transaction.objectStore('settings');
  const [names, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return { ...defaultSettings, ...Object.fromEntries(names.map((name, index) => [name, values[index]])) };
}

async function putAll(transaction: WriteTransaction, settings: object): Promise<void> {
  const store = transaction.objectStore('settings');
  for (const [name, value] of Object.entries(settings)) await store.put(value, name);
}
