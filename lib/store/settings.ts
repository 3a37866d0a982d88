import type { EmailAddress } from '../domain/email-address.ts';
import { read, write } from './database.ts';

/** Everything that can be set, with its form. */
export type Settings = {
  /** The user's own addresses, learned from the pages of each account. */
  ownAddresses: EmailAddress[];
  /** The sample people have been offered, and taken or not. */
  sampleOffered: boolean;
};

const defaults: Settings = { ownAddresses: [], sampleOffered: false };

export async function findSetting<Name extends keyof Settings>(name: Name): Promise<Settings[Name]> {
  const value = await read(['settings'], (transaction) => transaction.objectStore('settings').get(name));
  return (value as Settings[Name] | undefined) ?? defaults[name];
}

export async function saveSetting<Name extends keyof Settings>(
  name: Name,
  value: Settings[Name],
): Promise<void> {
  await write(['settings'], (transaction) => transaction.objectStore('settings').put(value, name));
}

/** Remembers own addresses that a page has shown, for pages that do not say whose they are. */
export async function learnOwnAddresses(seen: readonly EmailAddress[]): Promise<void> {
  const known = await findSetting('ownAddresses');
  if (seen.every((address) => known.includes(address))) return;
  await write(['settings'], async (transaction) => {
    const store = transaction.objectStore('settings');
    const before = ((await store.get('ownAddresses')) as EmailAddress[] | undefined) ?? [];
    await store.put([...new Set([...before, ...seen])], 'ownAddresses');
  });
}
