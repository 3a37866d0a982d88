import type { EventSeen, ListSeen, MessageSeen, PageSeen } from '../../lib/domain/page-seen.ts';
import { ownOn, peopleInRows, peopleInSight } from '../../lib/domain/people.ts';
import type { Expected } from './room.ts';

/** How a page was read: people by address, in whatever part; times of messages and events. */
export type Verdict = {
  found: number;
  missed: string[];
  /** Whatever was shown and is not so: people, who wrote a message, and times. */
  wrong: string[];
  /** Exact times that the page has, and those that were read. */
  times: number;
  exact: number;
};

/** Judges what was seen by what is so. What was not understood shows nobody. */
export function judge(seen: PageSeen, expected: Expected): Verdict {
  const shown = addressesSeen(seen);
  const wanted = addressesOf(expected);
  const timesSeen = timesOf(seen);
  const times = expectedTimes(expected);
  return {
    found: wanted.filter((email) => shown.includes(email)).length,
    missed: wanted.filter((email) => !shown.includes(email)),
    wrong: [
      ...shown.filter((email) => !wanted.includes(email)),
      ...[...timesSeen].flatMap(([what, at]) => (times.get(what) === at ? [] : [`${what} at ${at}`])),
      ...wrongSenders(seen, expected),
      ...(seen.kind === 'event' ? wrongDay(seen, expected) : []),
    ],
    times: times.size,
    exact: [...times].filter(([what, at]) => timesSeen.get(what) === at).length,
  };
}

/** Adds up verdicts. */
export const addUp = (verdicts: readonly Verdict[]): Verdict => ({
  found: sum(verdicts.map(({ found }) => found)),
  missed: verdicts.flatMap(({ missed }) => missed),
  wrong: verdicts.flatMap(({ wrong }) => wrong),
  times: sum(verdicts.map(({ times }) => times)),
  exact: sum(verdicts.map(({ exact }) => exact)),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** As the page itself knows the user: no help from the test. */
function addressesSeen(seen: PageSeen): string[] {
  const people = [...peopleInSight(seen, ownOn(seen)), ...peopleInRows(seen, ownOn(seen))];
  return [...new Set(people.map(({ email }) => email))];
}

function addressesOf(expected: Expected): string[] {
  if (expected.kind === 'nothing') return [];
  const inContext = Object.keys(expected.people ?? {});
  return expected.kind === 'list' ? [...expected.rows, ...inContext] : inContext;
}

function timesOf(seen: PageSeen): Map<string, number> {
  if (seen.kind === 'thread') return messageTimes(seen.messages);
  if (seen.kind === 'list') return messageTimes(messagesOfRows(seen));
  return seen.kind === 'event' ? eventTimes(seen) : new Map();
}

function expectedTimes(expected: Expected): Map<string, number> {
  if (expected.kind === 'thread') return messageTimes(expected.messages);
  if (expected.kind === 'list') return messageTimes(expected.messages ?? []);
  return expected.kind === 'event' ? eventTimes(expected) : new Map();
}

/** Of messages whose sender is known: only those are recorded. */
const messageTimes = (
  messages: readonly { id?: string; from?: unknown; at?: number | undefined }[],
): Map<string, number> =>
  new Map(messages.flatMap(({ id, from, at }) => (id && from && at !== undefined ? [[id, at]] : [])));

const eventTimes = ({ start, end }: { start?: number; end?: number }): Map<string, number> =>
  new Map([
    ...(start === undefined ? [] : [['start', start] as const]),
    ...(end === undefined ? [] : [['end', end] as const]),
  ]);

/** A message must never be taken for somebody else's. */
function wrongSenders(seen: PageSeen, expected: Expected): string[] {
  const messages = 'messages' in expected ? (expected.messages ?? []) : [];
  const senders = new Map(messages.map(({ id, from }) => [id, from]));
  return messagesOf(seen).flatMap(({ id, from }) =>
    id && from && senders.get(id) !== from.email ? [`${from.email} as the sender of ${id}`] : [],
  );
}

function messagesOf(seen: PageSeen): MessageSeen[] {
  if (seen.kind === 'thread') return seen.messages;
  return seen.kind === 'list' ? messagesOfRows(seen) : [];
}

/** A row's message is from whom it names. */
const messagesOfRows = ({ rows }: ListSeen): MessageSeen[] =>
  rows.flatMap(({ lastMessages = [], ...from }) =>
    lastMessages.map((message) => ({ ...message, from, recipients: [] })),
  );

/** An event must never be taken for one of another day. */
const wrongDay = ({ day }: EventSeen, expected: Expected): string[] =>
  day === undefined || (expected.kind === 'event' && day === expected.day) ? [] : [`the day ${day}`];
