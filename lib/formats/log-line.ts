import { type CalendarDate, toCalendarDate } from '../domain/calendar-date.ts';
import { parseHours } from '../domain/clock-hours.ts';
import { FEEDBACK_DAYS } from '../domain/feedback.ts';
import {
  type Boundary,
  boundarySides,
  type Disclosure,
  natures,
  type PromiseWay,
  promiseWays,
  type ThanksHow,
  thanksHows,
} from '../domain/ledger.ts';
import type { LogKind, LogLine, Variant } from '../domain/log.ts';
import { firstVariant } from '../domain/log-kinds.ts';
import { REVIEW_DAYS } from '../domain/new-entry.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type When, type WorkDays, workDayIn } from '../domain/work-week.ts';
import { parseDateWords } from './date-words.ts';
import { readDayInText } from './day-in-text.ts';
import { readFollowUpWords } from './follow-up-words.ts';
import { withoutOwnLabel } from './own-label.ts';
import { readPickedPromise } from './promise-words.ts';
import { readRhythm } from './rhythm-words.ts';
import { readThanksWords } from './thanks-words.ts';
import { readTouchWords } from './touch-words.ts';

/** What a line is read with: as what it was picked, when, and on which days the user works. */
export type LineReading = When & { variant?: Variant | undefined };

/**
 * What one typed line means, or a clear word on why it cannot be kept. What the line itself says goes before `variant`; a
 * day that nobody has named is one on which the user works.
 */
export function readLogLine(
  kind: LogKind,
  typed: string,
  { now, variant = firstVariant(kind), workDays }: LineReading,
): Result<LogLine> {
  const text = withoutOwnLabel(kind, typed.trim());
  const at = { today: toCalendarDate(now), workDays };
  switch (kind) {
    case 'follow-up': {
      const read = readFollowUpWords(text, at.today, workDays);
      return read.ok ? ok({ kind, ...read.value }) : read;
    }
    case 'thanks':
      return readThanks(text, thanksHows.find((how) => how === variant) ?? 'private');
    case 'promise':
      return readPromise(text, at, promiseWays.find((way) => way === variant) ?? 'i-promised');
    case 'feedback':
      return readFeedback(text, at, variant === 'asked');
    case 'expectation':
      return readExpectation(text, at);
    case 'disclosure':
      return readDisclosure(text, at, natures.find((one) => one === variant) ?? 'decision');
    case 'conflict':
      return readConflict(text, at);
    case 'boundary':
      return readBoundary(text, boundarySides.find((side) => side === variant) ?? 'theirs');
    case 'note':
      return text ? ok({ kind, text }) : fail('A note needs words.');
    default: {
      const read = readTouchWords(text, now);
      return read.ok ? ok({ kind, at: read.value.at, text: read.value.what }) : read;
    }
  }
}

type At = { today: CalendarDate; workDays: WorkDays | undefined };

/** "Publicly, for the demo" and "with a gift for the demo" say how. */
function readThanks(typed: string, picked: ThanksHow): Result<LogLine> {
  const { how = picked, text } = readThanksWords(typed);
  if (!text) return fail('Thanks for what?');
  return ok({ kind: 'thanks', text, ...(how !== 'private' && { how }) });
}

function readPromise(text: string, at: At, picked: PromiseWay): Result<LogLine> {
  const said = readPickedPromise(text);
  const read = readDayInText(said.text, { ...at, question: 'What was promised?' });
  return read.ok ? ok({ kind: 'promise', way: said.way ?? picked, ...read.value }) : read;
}

function readFeedback(text: string, { today, workDays }: At, isAsked: boolean): Result<LogLine> {
  if (!text) return fail('What did they say?');
  const due = workDayIn(FEEDBACK_DAYS[isAsked ? 'asked' : 'got'], today, workDays);
  return ok({ kind: 'feedback', text, isAsked, due });
}

/** "… ; review next fri" says what the day is for. */
const REVIEW = /[\s,;:–-]*\breview(?: it)?(?: again)?(?: on)?\b/i;

function readConflict(text: string, at: At): Result<LogLine> {
  const read = readDayInText(text.replace(REVIEW, ' '), { ...at, question: 'What is there to settle?' });
  if (!read.ok) return read;
  const { text: issue, due = workDayIn(REVIEW_DAYS, at.today, at.workDays) } = read.value;
  return ok({ kind: 'conflict', text: issue, review: due });
}

/** A day in the text is what it is about, "launch moved to February", unless it says when to tell them. */
function readDisclosure(
  text: string,
  { today, workDays }: At,
  nature: Disclosure['nature'],
): Result<LogLine> {
  const [, what = text, by = ''] = text.match(TELL_BY) ?? [];
  if (!what) return fail('What do they have to hear?');
  const due = by ? parseDateWords(by, today, workDays) : workDayIn(TELL_DAYS, today, workDays);
  if (!due || due < today) return fail(`“${by}” is not a day to come. Try “tell them by fri”.`);
  return ok({ kind: 'disclosure', text: what, nature, due });
}

const TELL_BY = /^(.*?)[\s,;:–-]+(?:tell|told)(?: (?:her|him|them|\p{L}+))? (?:by|on|until) (.+)$/iu;
/** Who is affected should not hear it from others: a week, unless a day is named. */
const TELL_DAYS = 7;

function readExpectation(text: string, at: At): Result<LogLine> {
  const { rest, everyDays } = readRhythm(text);
  const read = readDayInText(rest, { ...at, question: 'What was agreed?' });
  if (!read.ok) return read;
  const rhythm = everyDays && { everyDays, nextUpdate: workDayIn(everyDays, at.today, at.workDays) };
  return ok({ kind: 'expectation', ...read.value, ...rhythm });
}

function readBoundary(text: string, whose: Boundary['whose']): Result<LogLine> {
  if (!text) return fail('What is there to respect?');
  const hours = parseHours(text);
  return ok({ kind: 'boundary', text, whose, ...(hours && { hours }) });
}
