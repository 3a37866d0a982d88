import { type CalendarDate, toCalendarDate } from './calendar-date.ts';
import { tellOf } from './disclosure.ts';
import { dueDay, nextUpdateOf } from './due-day.ts';
import { answerFeedback, decideFeedback, feedbackStage, tellBack } from './feedback.ts';
import {
  type Boundary,
  type Conflict,
  type Expectation,
  type Feedback,
  isOpen,
  type LedgerEntry,
  type Note,
  type PromiseEntry,
  type Pulse,
  type Thanks,
} from './ledger.ts';
import { REVIEW_DAYS, tick } from './new-entry.ts';
import { closePromise } from './promise.ts';
import { type Favour, isDrafted, isThanksDue, saidSent, thanksFor, withoutThanks } from './thanks-due.ts';
import type { Instant } from './time.ts';
import { type WorkDays, workDayIn } from './work-week.ts';

/** What can be done next with an entry. */
export type Step = {
  /** On the button: "Kept". */
  label: string;
  /** Asked before it is done, and may be left empty: "Why?". */
  asks?: string;
  take: (now: Instant, answer?: string) => LedgerEntry;
};

/** The steps that are open, the likeliest first. What comes after them comes up on a day the user works. */
export function stepsOf(entry: LedgerEntry, workDays?: WorkDays): Step[] {
  if (isThanksDue(entry)) return stepsOfThanksDue(entry);
  if (!isOpen(entry)) return [];
  switch (entry.kind) {
    case 'follow-up':
      return [{ label: 'Done', take: (now) => tick(entry, now) }];
    case 'promise':
      return stepsOfPromise(entry);
    case 'feedback':
      return stepsOfFeedback(entry, workDays);
    case 'expectation':
      return stepsOfExpectation(entry, workDays);
    case 'disclosure':
      return [{ label: 'Told', take: (now) => tellOf(entry, now) }];
    case 'conflict':
      return stepsOfConflict(entry, workDays);
    case 'thanks':
      return isDrafted(entry) ? [{ label: 'Sent', take: (now) => saidSent(entry, now) }] : [];
    default:
      return [];
  }
}

/** What a tick stands for: the first step, where there is no choice to make about it. */
export function tickOf(entry: LedgerEntry, workDays?: WorkDays): Step | undefined {
  const isChoice = entry.kind === 'feedback' && feedbackStage(entry) === 'got';
  return isChoice ? undefined : stepsOf(entry, workDays)[0];
}

/** The entry put off to another day; of an expectation, whichever of its days comes first. */
export function withDueDay(entry: LedgerEntry, due: CalendarDate, now: Instant): LedgerEntry {
  if (entry.kind === 'expectation' && dueDay(entry) === nextUpdateOf(entry) && nextUpdateOf(entry))
    return { ...entry, nextUpdate: due, updatedAt: now };
  if (isDrafted(entry)) return { ...entry, draft: { ...entry.draft, due }, updatedAt: now };
  if (isThanksDue(entry)) {
    return { ...entry, closed: { ...entry.closed, thankBy: due }, updatedAt: now };
  }
  return hasDue(entry) ? { ...entry, due, updatedAt: now } : entry;
}

/** The kinds that come up on a day. */
const hasDue = (entry: LedgerEntry): entry is Exclude<LedgerEntry, Thanks | Boundary | Pulse | Note> =>
  !['thanks', 'boundary', 'pulse', 'note'].includes(entry.kind);

const stepsOfThanksDue = (promise: Favour): Step[] => [
  { label: 'Thanked', take: (now) => thanksFor(promise, now) },
  { label: 'No thanks needed', take: (now) => withoutThanks(promise, now) },
];

function stepsOfPromise(promise: PromiseEntry): Step[] {
  const close = (as: 'kept' | 'broken' | 'released') => (now: Instant) => closePromise(promise, as, now);
  const isRequest = promise.way === 'i-asked' || promise.way === 'they-asked';
  return [
    { label: isRequest ? 'Done' : 'Kept', take: close('kept') },
    { label: isRequest ? 'Not done' : 'Broken', take: close('broken') },
    { label: 'Released', take: close('released') },
  ];
}

function stepsOfFeedback(feedback: Feedback, workDays: WorkDays | undefined): Step[] {
  const decide = (what: 'take' | 'park' | 'decline') => (now: Instant, reason?: string) =>
    decideFeedback(feedback, { what, ...(reason && { reason }) }, { now, workDays });
  switch (feedbackStage(feedback)) {
    case 'asked':
      return [{ label: 'Got it', take: (now) => answerFeedback(feedback, { now, workDays }) }];
    case 'got':
      return [
        { label: 'Take', take: decide('take') },
        { label: 'Park', asks: 'Why? They may hear it.', take: decide('park') },
        { label: 'Decline', asks: 'Why? They may hear it.', take: decide('decline') },
      ];
    case 'decided':
      return [{ label: 'Told back', take: (now) => tellBack(feedback, now) }];
    case 'told':
      return [];
  }
}

function stepsOfExpectation(expectation: Expectation, workDays: WorkDays | undefined): Step[] {
  const close = (as: 'met' | 'dropped') => (now: Instant) => ({
    ...expectation,
    closed: { as, on: toCalendarDate(now) },
    updatedAt: now,
  });
  return [
    ...(nextUpdateOf(expectation) ? [{ label: 'Updated them', take: update(expectation, workDays) }] : []),
    { label: 'Met', take: close('met') },
    { label: 'Dropped', take: close('dropped') },
  ];
}

/** The next update counts from this one, not from when it was promised; without a rhythm it was the only one. */
const update =
  ({ nextUpdate: _done, ...expectation }: Expectation, workDays: WorkDays | undefined) =>
  (now: Instant): Expectation => {
    const today = toCalendarDate(now);
    const { everyDays } = expectation;
    const next = everyDays && { nextUpdate: workDayIn(everyDays, today, workDays) };
    return { ...expectation, updatedOn: today, ...next, updatedAt: now };
  };

function stepsOfConflict(conflict: Conflict, workDays: WorkDays | undefined): Step[] {
  return [
    {
      label: 'Reviewed',
      take: (now) => ({
        ...conflict,
        due: workDayIn(REVIEW_DAYS, toCalendarDate(now), workDays),
        updatedAt: now,
      }),
    },
    {
      label: 'Settled',
      asks: 'What was agreed?',
      take: (now, agreement) => ({
        ...conflict,
        ...(agreement && { agreement }),
        closed: { as: 'settled', on: toCalendarDate(now) },
        updatedAt: now,
      }),
    },
  ];
}
