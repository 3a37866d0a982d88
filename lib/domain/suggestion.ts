import type { BodySeen } from './body-seen.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { EmailAddress } from './email-address.ts';
import type { LedgerEntry, PromiseWay } from './ledger.ts';
import { isAmong } from './mailbox.ts';
import type { ThreadSeen } from './page-seen.ts';
import type { Instant } from './time.ts';

/** One opened message: what it says, who wrote it, and when, if the page says that. */
export type MailRead = { id: string; text: string; isMine: boolean; at?: Instant };

/** A sentence of an open mail that reads like a promise or a request. It becomes a record only when the user takes it. */
export type Suggestion = {
  /** The message it stands in. */
  ref: string;
  sentence: string;
  way: PromiseWay;
  due?: CalendarDate;
};

/** Of the opened messages those that somebody wrote, and those that the user wrote to them; the newest first. */
export function mailsWith(
  theirs: readonly EmailAddress[],
  { messages }: ThreadSeen,
  own: readonly EmailAddress[],
  bodies: readonly BodySeen[],
): MailRead[] {
  const [isTheirs, isOwn] = [isAmong(theirs), isAmong(own)];
  const texts = new Map(bodies.map(({ id, text }) => [id, text]));
  return messages.toReversed().flatMap(({ id, at, from, recipients }) => {
    const text = id && texts.get(id);
    if (!text || !from) return [];
    const isMine = isOwn(from.email) && recipients.some(({ email }) => isTheirs(email));
    if (!isMine && !isTheirs(from.email)) return [];
    return [{ id, text, isMine, ...(at !== undefined && { at }) }];
  });
}

/** The sentence's mark, by which one that was dropped is known again without keeping a word of it. */
export function markOf({ ref, sentence }: Suggestion): string {
  // FNV-1a: two sentences of one message that share it are one in four thousand million.
  let hash = 0x811c9dc5;
  for (const letter of `${ref} ${sentence}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** Those that were neither taken before nor dropped, each sentence once. */
export function stillOpen(
  suggestions: readonly Suggestion[],
  entries: readonly LedgerEntry[],
  dropped: ReadonlySet<string>,
): Suggestion[] {
  const taken = new Set(
    entries.flatMap(({ origin, text, ...entry }) =>
      origin && entry.kind === 'promise' ? [`${origin.ref} ${text}`] : [],
    ),
  );
  const once = new Map(suggestions.map((one) => [markOf(one), one]));
  return [...once].flatMap(([mark, one]) =>
    dropped.has(mark) || taken.has(`${one.ref} ${one.sentence}`) ? [] : [one],
  );
}
