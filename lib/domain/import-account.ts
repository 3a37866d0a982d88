import type { Refused } from './contact.ts';
import { defused } from './formula-cell.ts';
import type { Skipped } from './mail-batch.ts';
import type { MailsCounted } from './mail-touches.ts';

type Outcome = 'read' | 'taken' | 'new' | 'merged' | 'known' | 'skipped' | 'refused';

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

/** What was refused by reason, each with the first of them and its file. */
export const byReason = (refused: readonly Refused[]): Skipped[] =>
  addSkipped(
    [],
    refused.map(({ what, reason, file }) => ({
      reason,
      count: 1,
      example: file && file !== what ? `${what}, ${file}` : what,
    })),
  );

/** Touches by what became of them, with one of each. */
export type TouchesDone = {
  fresh: number;
  merged: number;
  known: number;
  examples: { fresh?: string; better?: string; known?: string };
};

/** What an import has done, as the store counts it, and what its files held beside that. */
export type AccountOf = {
  mails: number;
  people: {
    added: number;
    gained: number;
    known: number;
    examples: { added?: string; gained?: string; known?: string };
  };
  touches: TouchesDone;
  /** Mails with the chosen, with none of them, and that came more than once. */
  counted: MailsCounted;
  skipped: readonly Skipped[];
  refused: readonly Skipped[];
};

/** Everything that was read, in lines; nothing of it vanishes. */
export function toAccount({ mails, people, touches, counted, skipped, refused }: AccountOf): AccountLine[] {
  const { others, repeated, examples } = counted;
  const ofMails = (outcome: Outcome, count: number, reason: string, example?: string) =>
    accountLine(outcome, 'mails', count, reason, example);
  const lines: AccountLine[] = [
    ofMails('read', mails, 'everything in the files; what became of it follows'),
    ofMails('taken', counted.mails, 'with people you have chosen; a touch with each follows', examples.taken),
    ofMails('skipped', others, 'nobody you have chosen is on them', examples.other),
    ofMails('skipped', repeated, 'came more than once in these files', examples.repeated),
    ...skipped.map(({ reason, count, example }) => ofMails('skipped', count, reason, example)),
    accountLine('new', 'people', people.added, 'chosen, and not tracked before', people.examples.added),
    accountLine(
      'merged',
      'people',
      people.gained,
      'tracked already, and got another address',
      people.examples.gained,
    ),
    accountLine('known', 'people', people.known, 'tracked already', people.examples.known),
    ...linesOfTouches(touches, 'mails'),
    ...refused.map(({ reason, count, example }) => accountLine('refused', 'files', count, reason, example)),
  ];
  return lines.filter(({ count }) => count > 0);
}

/** The touches that `what` has brought. */
export const linesOfTouches = (
  { fresh, merged, known, examples }: TouchesDone,
  what: string,
): AccountLine[] => [
  accountLine('new', 'touches', fresh, `${what} with people who are tracked now`, examples.fresh),
  accountLine('merged', 'touches', merged, 'seen on a page before, and known better now', examples.better),
  accountLine('known', 'touches', known, 'recorded before, by a page or another import', examples.known),
];

export const accountLine = (
  outcome: Outcome,
  what: string,
  count: number,
  reason: string,
  example = '',
): AccountLine => ({ outcome, what, count, reason, example });

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

const cell = (text: string): string => `"${defused(text).replaceAll('"', '""')}"`;
