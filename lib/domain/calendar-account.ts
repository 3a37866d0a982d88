import type { Refused } from './contact.ts';
import {
  type AccountLine,
  accountLine,
  byReason,
  linesOfTouches,
  type TouchesDone,
} from './import-account.ts';
import type { Skipped } from './mail-batch.ts';

/** What was in files of calendars, as their reader counts it. */
export type EntriesOfCalendars = {
  entries: number;
  skipped: readonly Skipped[];
  refused: readonly Refused[];
  passedOver: readonly Refused[];
};

/** The times at which their events took place: with people who count, and nothing to anybody, and why. */
export type MeetingsOfCalendars = {
  all: number;
  taken: number;
  /** One of those that are taken, by its title. */
  example?: string;
  skipped: readonly Skipped[];
};

/** What the store has made of the meetings; absent before the import. */
export type CalendarsDone = {
  people: { added: number; gained: number; examples: { added?: string; gained?: string } };
  touches: TouchesDone;
};

/** What became of every entry and every meeting: what follows a first line adds up to it. */
export function calendarAccount(
  { entries, skipped, refused, passedOver }: EntriesOfCalendars,
  meetings: MeetingsOfCalendars,
  done?: CalendarsDone,
): AccountLine[] {
  const left = skipped.reduce((sum, { count }) => sum + count, refused.length);
  return [
    accountLine('read', 'entries', entries, 'everything in the files; what became of it follows'),
    accountLine('taken', 'entries', entries - left, 'took place once or more; their meetings follow'),
    ...skipped.map((one) => accountLine('skipped', 'entries', one.count, one.reason, one.example)),
    ...linesOf('refused', 'entries', refused),
    ...linesOf('skipped', 'details', passedOver),
    ...linesOfMeetings(meetings),
    ...(done ? linesOfDone(done) : []),
  ].filter(({ count }) => count > 0);
}

const linesOfMeetings = ({ all, taken, example, skipped }: MeetingsOfCalendars): AccountLine[] => [
  accountLine('read', 'meetings', all, 'every time at which they took place; what became of each follows'),
  accountLine(
    'taken',
    'meetings',
    taken,
    'with people you track or have ticked; a touch with each follows',
    example,
  ),
  ...skipped.map(({ reason, count, example }) => accountLine('skipped', 'meetings', count, reason, example)),
];

const linesOfDone = ({ people, touches }: CalendarsDone): AccountLine[] => [
  accountLine('new', 'people', people.added, 'ticked, and not tracked before', people.examples.added),
  accountLine(
    'merged',
    'people',
    people.gained,
    'tracked already, and got another address',
    people.examples.gained,
  ),
  ...linesOfTouches(touches, 'meetings'),
];

const linesOf = (outcome: AccountLine['outcome'], what: string, refused: readonly Refused[]): AccountLine[] =>
  byReason(refused).map(({ reason, count, example }) => accountLine(outcome, what, count, reason, example));
