import type { EmailAddress } from './email-address.ts';
import { signs } from './mail-batch.ts';
import { type MailColumns, rowsOf } from './mail-columns.ts';
import { whyNotPerson } from './people.ts';

/** An address that the mail itself shows to be the user's, and how. */
export type OwnFound = { email: EmailAddress; why: string };

/** An address that so large a part of all mail is from or to is the owner's; a label mostly of own mail is Sent. */
const MOST = 0.5;

type Counts = {
  mails: number;
  /** By number of a person. */
  wrote: Map<number, number>;
  sent: Map<number, number>;
  on: Map<number, number>;
  /** By label set, who wrote how many of its mails. */
  byLabels: Map<number, Map<number, number>>;
};

/**
 * The user's own addresses: whoever wrote the mail in Sent, in any language; whom mail was delivered to; and where a
 * file has neither, whoever is on most of it.
 */
export function findOwn(columns: MailColumns): OwnFound[] {
  const counts = countAll(columns);
  const found = new Map<number, string>();
  const take = (index: number, why: string) => {
    const email = columns.people[index]?.email;
    if (email && !whyNotPerson(email) && !found.has(index)) found.set(index, why);
  };
  for (const [index, count] of real(counts.sent)) take(index, sentWords(count));
  const [delivered] = top(columns.delivered);
  if (delivered) take(delivered[0], `${many(delivered[1])} delivered to it`);
  if (found.size === 0) {
    const [most] = top(counts.on);
    if (most && most[1] > MOST * counts.mails && counts.wrote.has(most[0]))
      take(most[0], `it is on ${many(most[1])} of ${counts.mails.toLocaleString()}`);
  }
  for (const [index, count] of real(wroteUnderSent(columns, counts, new Set(found.keys())))) {
    take(index, sentWords(count));
  }
  return Array.from(found, ([index, why]) => ({ email: columns.people[index]?.email, why })).flatMap(
    ({ email, why }) => (email ? [{ email, why }] : []),
  );
}

function countAll(columns: MailColumns): Counts {
  const counts: Counts = { mails: 0, wrote: new Map(), sent: new Map(), on: new Map(), byLabels: new Map() };
  for (const { from, to, signs: has, labels } of rowsOf(columns)) {
    counts.mails++;
    count(counts.wrote, from);
    if (has & signs.sent) count(counts.sent, from);
    for (const index of new Set([from, ...Array.from(to, (one) => one >> 1)])) count(counts.on, index);
    const ofLabels = counts.byLabels.get(labels) ?? new Map<number, number>();
    counts.byLabels.set(labels, count(ofLabels, from));
  }
  return counts;
}

/** Who wrote mail under a label that is otherwise found only on the user's own: Sent, whatever it is called. */
function wroteUnderSent(
  { labelSets }: MailColumns,
  counts: Counts,
  own: ReadonlySet<number>,
): Map<number, number> {
  const byLabel = Map.groupBy(
    [...counts.byLabels].flatMap(([set, wrote]) => (labelSets[set] ?? []).map((label) => ({ label, wrote }))),
    ({ label }) => label,
  );
  const mine = new Map<number, number>();
  for (const sets of byLabel.values()) {
    const wrote = new Map<number, number>();
    for (const one of sets) for (const [index, times] of one.wrote) count(wrote, index, times);
    const all = sum(wrote.values());
    const ofOwn = sum([...own].map((index) => wrote.get(index) ?? 0));
    const ofThem = sum([...own].map((index) => counts.wrote.get(index) ?? 0));
    // Most of what the user wrote is in it, and hardly anything else.
    if (ofOwn > 0 && ofOwn >= MOST * ofThem && ofOwn >= MOST * all) {
      for (const [index, times] of wrote) count(mine, index, times);
    }
  }
  return mine;
}

/** Those with more than a stray mail: a forwarded one may be filed as sent and be somebody else's. */
function real(found: ReadonlyMap<number, number>): [number, number][] {
  const all = sum(found.values());
  return top(found).filter(([, times]) => times >= Math.max(all < 20 ? 1 : 2, all * 0.005));
}

const top = (found: ReadonlyMap<number, number>): [number, number][] =>
  [...found].sort((a, b) => b[1] - a[1]);

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

function count(counts: Map<number, number>, index: number, times = 1): Map<number, number> {
  return counts.set(index, (counts.get(index) ?? 0) + times);
}

const many = (mails: number): string => `${mails.toLocaleString()} ${mails === 1 ? 'mail' : 'mails'}`;
const sentWords = (mails: number): string => `${many(mails)} in Sent from it`;
