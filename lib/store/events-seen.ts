import { browser } from 'wxt/browser';
import type { EmailAddress } from '../domain/email-address.ts';

/** How many events are remembered, some months of a full calendar, and how many guests of each. */
const MOST = 500;
const MOST_GUESTS = 100;

/** In `storage.session`: addresses alone, gone with the browser, out of reach of content scripts. */
const KEY = 'events';

/** Reading and writing must take turns, or two tabs would each forget what the other has learnt. */
let last: Promise<unknown> = Promise.resolve();

/** Remembers who is on an event that was open, so that its chip can be marked when it is closed. */
export function rememberEvent(key: string, guests: readonly EmailAddress[]): Promise<void> {
  const mine = last.then(() => put(key, guests.slice(0, MOST_GUESTS)));
  last = mine.catch(() => undefined);
  return mine;
}

/** The guests of those of the events that have been open since the browser was started. */
export async function findGuests(keys: readonly string[]): Promise<Map<string, EmailAddress[]>> {
  const wanted = new Set(keys);
  return new Map([...(await findKept())].filter(([key]) => wanted.has(key)));
}

/** On how many of these events somebody is. */
export async function countEventsWith(isTheirs: (guest: EmailAddress) => boolean): Promise<number> {
  return [...(await findKept()).values()].filter((guests) => guests.some(isTheirs)).length;
}

async function put(key: string, guests: EmailAddress[]): Promise<void> {
  const kept = await findKept();
  if (kept.get(key)?.join() === guests.join()) return;
  kept.delete(key);
  const newest = [...kept, [key, guests] as const].slice(-MOST);
  await browser.storage.session.set({ [KEY]: newest });
}

/** As a list of pairs, the newest last: a page may choose an event's id, and an object has keys of its own. */
const findKept = async (): Promise<Map<string, EmailAddress[]>> =>
  new Map((await browser.storage.session.get(KEY))[KEY] as [string, EmailAddress[]][] | undefined);
