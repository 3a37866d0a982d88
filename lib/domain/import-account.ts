import type { Skipped } from './mail-batch.ts';

type Outcome = 'read' | 'new' | 'merged' | 'known' | 'skipped' | 'refused';

/** One line of the account of an import: what became of so many, why, and one of them. */
export type AccountLine = { outcome: Outcome; what: string; count: number; reason: string; example: string };

/** Adds what was skipped up, by reason. */
export function addSkipped(before: readonly Skipped[], more: readonly Skipped[]): Skipped[] {
  const byReason = new Map(before.map((one) => [one.reason, one]));
  for (const { reason, count, example } of more) {
    const known = byReason.get(reason);
    byReason.set(reason, known ? { ...known, count: known.count + count } : { reason, count, example });
  }
  return [...byReason.values()];
}

/** What an import has done, as the store counts it, and what its files held beside that. */
export type AccountOf = {
  mails: number;
  people: { added: number; gained: number; known: number };
  touches: { fresh: number; merged: number; known: number };
  /** Mails that none of the chosen is on, and mails that came more than once. */
  others: number;
  repeated: number;
  skipped: readonly Skipped[];
  refused: readonly Skipped[];
};

/** Everything that was read, in lines; nothing of it vanishes. */
export function toAccount({
  mails,
  people,
  touches,
  others,
  repeated,
  skipped,
  refused,
}: AccountOf): AccountLine[] {
  const lines: AccountLine[] = [
    line('read', 'mails', mails, 'everything in the files; what became of it follows'),
    line('new', 'people', people.added, 'chosen, and not tracked before'),
    line('merged', 'people', people.gained, 'tracked already, and got another address'),
    line('known', 'people', people.known, 'tracked already'),
    line('new', 'touches', touches.fresh, 'mails with people who are tracked now'),
    line('merged', 'touches', touches.merged, 'seen on a page before, and known better now'),
    line('known', 'touches', touches.known, 'recorded before, by a page or another import'),
    line('skipped', 'mails', others, 'nobody you have chosen is on them'),
    line('skipped', 'mails', repeated, 'came more than once in these files'),
    ...skipped.map(({ reason, count, example }) => ({ ...line('skipped', 'mails', count, reason), example })),
    ...refused.map(({ reason, count, example }) => ({ ...line('refused', 'files', count, reason), example })),
  ];
  return lines.filter(({ count }) => count > 0);
}

const line = (outcome: Outcome, what: string, count: number, reason: string): AccountLine => ({
  outcome,
  what,
  count,
  reason,
  example: '',
});

/** The account as a table for spreadsheets. */
export const accountCsv = (lines: readonly AccountLine[]): string =>
  [
    ['Outcome', 'What', 'Count', 'Reason', 'Example'],
    ...lines.map(({ outcome, what, count, reason, example }) => [
      outcome,
      what,
      String(count),
      reason,
      example,
    ]),
  ]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('');

/** What a spreadsheet would take for a formula is made text (OWASP, CSV injection). */
const cell = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
