import { type CalendarDate, toCalendarDate } from './calendar-date.ts';
import { clockWords } from './clock-hours.ts';
import { nextUpdateOf } from './due-day.ts';
import { feedbackStage } from './feedback.ts';
import type {
  Boundary,
  Conflict,
  Decision,
  Disclosure,
  Expectation,
  Feedback,
  FollowUp,
  LedgerEntry,
  PromiseEntry,
  PromiseWay,
  Thanks,
} from './ledger.ts';
import { isReply } from './replies-due.ts';
import { isDrafted } from './thanks-due.ts';
import { isWaiting } from './waiting.ts';
import { dayWords, dueWords } from './words-for-time.ts';

export const wayNames: Record<PromiseWay, string> = {
  'i-promised': 'I promised',
  'they-promised': 'They promised',
  'i-asked': 'I asked',
  'they-asked': 'They asked',
};

export const thanksHowWords: Record<NonNullable<Thanks['how']>, string> = {
  public: 'in public',
  gift: 'with a gift',
};

export const decisionNames: Record<Decision['what'], string> = {
  take: 'taken',
  park: 'parked',
  decline: 'declined',
};

/** Where an entry stands, in a few words beside its text: "I promised", "taken; not told back yet". */
export function stateWords(entry: LedgerEntry, today: CalendarDate): string {
  switch (entry.kind) {
    case 'follow-up':
      return followUpWords(entry, today);
    case 'promise':
      return promiseWords(entry);
    case 'feedback':
      return feedbackWords(entry, today);
    case 'expectation':
      return expectationWords(entry, today);
    case 'disclosure':
      return disclosureWords(entry, today);
    case 'conflict':
      return conflictWords(entry, today);
    case 'boundary':
      return boundaryWords(entry);
    case 'thanks':
      return thanksWords(entry, today);
    case 'pulse':
      return `${entry.value} of 5`;
    case 'note':
      return '';
  }
}

function followUpWords(entry: FollowUp, today: CalendarDate): string {
  if (isWaiting(entry)) return `waiting since ${dayWords(toCalendarDate(entry.waits.since), today)}`;
  return isReply(entry) ? `to you, ${dayWords(toCalendarDate(entry.createdAt), today)}` : '';
}

function thanksWords(thanks: Thanks, today: CalendarDate): string {
  const { on, how } = thanks;
  if (isDrafted(thanks)) return `draft of ${dayWords(on, today)}; logged when it is seen sent`;
  return [`thanked ${dayWords(on, today)}`, how && thanksHowWords[how]].filter(Boolean).join(', ');
}

const promiseWords = ({ way, closed }: PromiseEntry): string =>
  closed ? `${wayNames[way]}; ${closed.as}${closed.thankBy ? '; thanks due' : ''}` : wayNames[way];

function feedbackWords(feedback: Feedback, today: CalendarDate): string {
  const { decision, toldOn, askedOn, gotOn } = feedback;
  const decided = decision && [decisionNames[decision.what], decision.reason].filter(Boolean).join(': ');
  switch (feedbackStage(feedback)) {
    case 'asked':
      return `asked ${askedOn ? dayWords(askedOn, today) : ''}; no answer yet`;
    case 'got':
      return `said ${gotOn ? dayWords(gotOn, today) : ''}; to decide`;
    case 'decided':
      return `${decided}; not told back yet`;
    case 'told':
      return `${decided ?? 'answered'}; told back ${toldOn ? dayWords(toldOn, today) : ''}`;
  }
}

function expectationWords(entry: Expectation, today: CalendarDate): string {
  const { due, everyDays, updatedOn, channel, closed } = entry;
  if (closed) return closed.as;
  const nextUpdate = nextUpdateOf(entry);
  return [
    due && `due ${dueWords(due, today)}`,
    everyDays && `update every ${everyDays === 1 ? 'day' : `${everyDays} days`}`,
    nextUpdate && `next ${dueWords(nextUpdate, today)}`,
    updatedOn && `last ${dayWords(updatedOn, today)}`,
    channel && `by ${channel}`,
  ]
    .filter(Boolean)
    .join(', ');
}

const disclosureWords = ({ nature, told }: Disclosure, today: CalendarDate): string =>
  told
    ? `${nature}; told ${dayWords(told.on, today)}${told.how ? `, ${told.how}` : ''}`
    : `${nature}; not yet told`;

const conflictWords = ({ due, closed, agreement }: Conflict, today: CalendarDate): string =>
  closed
    ? ['settled', agreement].filter(Boolean).join(': ')
    : [`to settle; review ${dueWords(due, today)}`, agreement && `agreed: ${agreement}`]
        .filter(Boolean)
        .join('; ');

const boundaryWords = ({ whose, hours, days, urgent, replyHours }: Boundary): string =>
  [
    whose === 'mine' ? 'mine' : 'theirs',
    hours && clockWords(hours),
    days,
    urgent && `if urgent: ${urgent}`,
    replyHours && `answers within ${replyHours} h`,
  ]
    .filter(Boolean)
    .join(' · ');
