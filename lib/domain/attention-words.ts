import { type Attention, ENOUGH, type PartName } from './attention.ts';
import type { AttentionFacts } from './attention-facts.ts';
import type { Raise } from './attention-raise.ts';
import { type CalendarDate, toCalendarDate } from './calendar-date.ts';
import { dayWords, longAgo } from './words-for-time.ts';

export const partLabels: Record<PartName, string> = {
  recency: 'Last touch',
  rhythm: 'Rhythm',
  replies: 'Replies you owe',
  promises: 'Your promises',
  pulse: 'Your pulse',
};

/** What a part goes by, for the user to check: "12 days ago; you meant every 10". */
export function evidenceWords(name: PartName, facts: AttentionFacts): string {
  switch (name) {
    case 'recency':
      return recencyWords(facts);
    case 'rhythm':
      return rhythmWords(facts);
    case 'replies':
      return repliesWords(facts);
    case 'promises':
      return promisesWords(facts.promises);
    case 'pulse':
      return facts.pulse
        ? `you gave ${facts.pulse.value} of 5 on ${dayWords(facts.pulse.on, toCalendarDate(facts.now))}`
        : 'how did the last meeting feel?';
  }
}

/** The answer in a line: "62", "never in touch", "not enough evidence". */
export function scoreWords({ state, score }: Attention): string {
  if (state === 'never') return 'never in touch';
  return state === 'not-enough' ? 'not enough evidence' : String(Math.round(score));
}

/** What holds it down, or how little there is to go by; nothing where there is nothing to say. */
export function limitWords({ state, cap, evidence }: Attention): string | undefined {
  if (state === 'not-enough')
    return `There is something to go by for ${Math.round(evidence)} of 100; a score needs ${ENOUGH}.`;
  if (cap?.why === 'conflict') return `An open difference holds it at ${cap.at}.`;
  if (cap?.why === 'broken')
    return `A promise of yours was broken, which holds it at ${cap.at}; the next one kept lifts this.`;
  return cap && `A promise of yours past its day holds it at ${cap.at}.`;
}

export function raiseWords([best]: readonly Raise[]): string {
  return best
    ? `${doingWords[best.what]} would raise it most, to ${best.score}.`
    : 'Nothing you can do now would raise it.';
}

export const overruleWords = (
  { score, reason, until }: { score: number; reason: string; until: CalendarDate },
  today: CalendarDate,
): string => `You say ${score} until ${dayWords(until, today)}${reason ? `: ${reason}` : ''}`;

const doingWords: Record<Raise['what'], string> = {
  reply: 'Answering their mail',
  talk: 'Speaking with them',
  keep: 'Keeping what you promised',
  settle: 'Settling the difference',
};

function recencyWords({ heard, reached, cadence, now }: AttentionFacts): string {
  const every = `you meant every ${daysWords(cadence)}`;
  const isUnanswered = reached !== undefined && reached > (heard ?? 0);
  if (heard === undefined && reached === undefined) return `no touch yet; ${every}`;
  if (!isUnanswered) return `${longAgo(heard ?? now, now)}; ${every}`;
  const before = heard === undefined ? '' : `, before that ${longAgo(heard, now)}`;
  return `yours ${longAgo(reached, now)}, unanswered so far (half)${before}; ${every}`;
}

function rhythmWords({ heard, reached, cadence, unsized }: AttentionFacts): string {
  if (heard === undefined && reached === undefined) return 'no touch yet';
  const against = `touches of late against one every ${daysWords(cadence)}`;
  if (unsized === 0) return against;
  const mails =
    unsized === 1 ? 'one mail counts as a small group’s' : `${unsized} mails count as a small group’s`;
  return `${against}; ${mails} until you open ${unsized === 1 ? 'it' : 'them'}`;
}

function repliesWords({ replies, replyHours, now }: AttentionFacts): string {
  if (!replies) return 'they have not written to you alone';
  if (replies.since === undefined) return 'you owe none';
  const waited = Math.floor(replies.waited);
  return `theirs waits since ${longAgo(replies.since, now)}, ${hoursWords(waited)}; you mean to answer within ${replyHours}`;
}

function promisesWords({ kept, late, broken, overdue }: AttentionFacts['promises']): string {
  const counts = [
    kept > 0 && `${kept} kept`,
    late > 0 && `${late} late`,
    broken > 0 && `${broken} broken`,
    overdue > 0 && `${overdue} past ${overdue === 1 ? 'its' : 'their'} day`,
  ].filter(Boolean);
  return counts.join(', ') || 'none has come to its day';
}

const daysWords = (days: number): string => (days === 1 ? 'day' : `${days} days`);
const hoursWords = (hours: number): string => `${hours} working ${hours === 1 ? 'hour' : 'hours'}`;
