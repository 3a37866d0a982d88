import { type CalendarDate, startOf, toCalendarDate } from './calendar-date.ts';
import { decisionNames, wayNames } from './entry-words.ts';
import type { Decision, EntryKind, LedgerEntry, ThanksHow } from './ledger.ts';
import { isDrafted } from './thanks-due.ts';
import type { Instant } from './time.ts';
import type { Touch } from './touch.ts';

/** One line of what has been between the user and a stakeholder. */
export type Moment =
  | { kind: 'touch'; at: Instant; key: string; touch: Touch }
  | {
      kind: 'entry';
      at: Instant;
      key: string;
      entry: LedgerEntry;
      words: string;
      why?: string;
      isFirst: boolean;
    };

/** `from` is the first day of the month. */
export type Month = { from: CalendarDate; moments: Moment[] };

/** Touches, and each step of what was written down, newest first. */
export function toTimeline(touches: readonly Touch[], entries: readonly LedgerEntry[]): Moment[] {
  const moments: Moment[] = [
    ...touches.map((touch): Moment => ({ kind: 'touch', at: touch.at, key: touch.ref, touch })),
    ...entries.flatMap(toMoments),
  ];
  return moments.sort((a, b) => b.at - a.at);
}

/** The same, by calendar month. */
export const byMonth = (moments: readonly Moment[]): Month[] =>
  [...Map.groupBy(moments, ({ at }) => `${toCalendarDate(at).slice(0, 7)}-01` as CalendarDate)].map(
    ([from, ofMonth]) => ({ from, moments: ofMonth }),
  );

/** A step in the life of an entry, in words, on its day or at its moment. */
type StepTaken = { on: CalendarDate | Instant; words: string; why?: string };

function toMoments(entry: LedgerEntry): Moment[] {
  return stepsTaken(entry).map(({ on, words, why }, index) => ({
    kind: 'entry',
    at: typeof on === 'number' ? on : inTheDay(on, entry),
    key: `${entry.id} ${index}`,
    entry,
    words,
    ...(why && { why }),
    isFirst: index === 0,
  }));
}

const thanksNames: Record<ThanksHow, string> = {
  private: 'thanks',
  public: 'thanks in public',
  gift: 'thanks with a gift',
};

/** What is still to do is in a list of its own; notes and boundaries happen at no time. */
function stepsTaken(entry: LedgerEntry): StepTaken[] {
  switch (entry.kind) {
    case 'follow-up':
      return entry.doneAt === undefined
        ? []
        : [{ on: entry.doneAt, words: entry.waits?.answer ? 'answered' : 'done' }];
    case 'thanks':
      return isDrafted(entry) ? [] : [{ on: entry.on, words: thanksNames[entry.how ?? 'private'] }];
    case 'pulse':
      return [{ on: entry.on, words: `pulse ${entry.value} of 5` }];
    case 'promise':
      return compact([logged(entry, wayNames[entry.way]), closed(entry.closed)]);
    case 'feedback':
      return compact([
        entry.askedOn && { on: entry.askedOn, words: 'asked for feedback' },
        entry.gotOn && { on: entry.gotOn, words: 'feedback' },
        decided(entry.decision),
        entry.toldOn && { on: entry.toldOn, words: 'told back' },
      ]);
    case 'expectation':
      return compact([
        logged(entry, 'agreed'),
        entry.updatedOn && { on: entry.updatedOn, words: 'updated them' },
        closed(entry.closed),
      ]);
    case 'disclosure':
      return compact([
        logged(entry, entry.nature),
        entry.told && { on: entry.told.on, words: `told of ${entry.nature}` },
      ]);
    case 'conflict':
      return compact([logged(entry, 'to settle'), closed(entry.closed)]);
    default:
      return [];
  }
}

const logged = ({ createdAt }: LedgerEntry, words: string): StepTaken => ({ on: createdAt, words });

const closed = (end: { as: string; on: CalendarDate } | undefined): StepTaken | undefined =>
  end && { on: end.on, words: end.as };

const decided = (decision: Decision | undefined): StepTaken | undefined =>
  decision && {
    on: decision.on,
    words: `feedback ${decisionNames[decision.what]}`,
    ...(decision.reason && { why: decision.reason }),
  };

const compact = (steps: (StepTaken | undefined | '')[]): StepTaken[] =>
  steps.filter((step) => step !== undefined && step !== '');

/** A day has no hour: what happened on the day of its last change keeps its place in it. */
function inTheDay(on: CalendarDate, { createdAt, updatedAt }: LedgerEntry): Instant {
  const known = [createdAt, updatedAt].find((instant) => toCalendarDate(instant) === on);
  return known ?? startOf(on).getTime();
}

/** Those that can be taken away from the timeline; what is done of a follow-up is opened again in its list. */
export const isRemovable = (moment: Moment): boolean =>
  moment.kind === 'touch'
    ? moment.touch.source === 'manual'
    : moment.isFirst && !KEPT_KINDS.includes(moment.entry.kind);

const KEPT_KINDS: readonly EntryKind[] = ['follow-up'];
