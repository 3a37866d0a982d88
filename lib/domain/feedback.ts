import { toCalendarDate } from './calendar-date.ts';
import type { Decision, Feedback } from './ledger.ts';
import type { Instant } from './time.ts';
import { type When, workDayIn } from './work-week.ts';

/** How far the loop has come. */
export type FeedbackStage = 'asked' | 'got' | 'decided' | 'told';

/** Days until the next step is looked at: an answer, a decision, and telling them what came of it. */
export const FEEDBACK_DAYS: Record<Exclude<FeedbackStage, 'told'>, number> = {
  asked: 14,
  got: 14,
  decided: 7,
};

export function feedbackStage({ gotOn, decision, toldOn }: Feedback): FeedbackStage {
  if (toldOn) return 'told';
  if (decision) return 'decided';
  return gotOn ? 'got' : 'asked';
}

/** They have answered: a decision is next. */
export const answerFeedback = (feedback: Feedback, { now, workDays }: When): Feedback => ({
  ...feedback,
  gotOn: toCalendarDate(now),
  due: workDayIn(FEEDBACK_DAYS.got, toCalendarDate(now), workDays),
  updatedAt: now,
});

/** It is taken, parked or declined: telling them is next, whatever was decided. */
export const decideFeedback = (
  feedback: Feedback,
  { what, reason }: Pick<Decision, 'what' | 'reason'>,
  { now, workDays }: When,
): Feedback => ({
  ...feedback,
  gotOn: feedback.gotOn ?? toCalendarDate(now),
  decision: { what, on: toCalendarDate(now), ...(reason && { reason }) },
  due: workDayIn(FEEDBACK_DAYS.decided, toCalendarDate(now), workDays),
  updatedAt: now,
});

/** They know what came of it: the loop is closed. */
export const tellBack = (feedback: Feedback, now: Instant): Feedback => ({
  ...feedback,
  toldOn: toCalendarDate(now),
  updatedAt: now,
});
