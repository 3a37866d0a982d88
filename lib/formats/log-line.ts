import { addToDate, type CalendarDate, toCalendarDate } from '../domain/calendar-date.ts';
import { parseHours } from '../domain/clock-hours.ts';
import {
  type Boundary,
  boundarySides,
  type Disclosure,
  natures,
  type PromiseWay,
  promiseWays,
} from '../domain/ledger.ts';
import type { LogKind, LogLine, Variant } from '../domain/log.ts';
import { firstVariant } from '../domain/log-kinds.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { parseDateWords } from './date-words.ts';
import { readDayInText } from './day-in-text.ts';
import { readFollowUpWords } from './follow-up-words.ts';
import { readPromiseWords } from './promise-words.ts';
import { readRhythm } from './rhythm-words.ts';
import { readTouchWords } from './touch-words.ts';

/** What one typed line means, or a clear word on why it cannot be kept. What the line itself says goes before `variant`. */
export function readLogLine(
  kind: LogKind,
  typed: string,
  now: Instant,
  variant: Variant | undefined = firstVariant(kind),
): Result<LogLine> {
  const text = typed.trim();
  const today = toCalendarDate(now);
  switch (kind) {
    case 'follow-up': {
      const read = readFollowUpWords(text, today);
      return read.ok ? ok({ kind, ...read.value }) : read;
    }
    case 'thanks':
      return text ? ok({ kind, text }) : fail('Thanks for what?');
    case 'promise':
      return readPromise(text, today, promiseWays.find((way) => way === variant) ?? 'i-promised');
    case 'feedback':
      return text ? ok({ kind, text, isAsked: variant === 'asked' }) : fail('What did they say?');
    case 'expectation':
      return readExpectation(text, today);
    case 'disclosure':
      return readDisclosure(text, today, natures.find((one) => one === variant) ?? 'decision');
    case 'conflict': {
      const read = readDayInText(text.replace(REVIEW, ' '), today, 'What is there to settle?');
      if (!read.ok) return read;
      const { text: issue, due } = read.value;
      return ok({ kind, text: issue, ...(due && { review: due }) });
    }
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

/** "… ; review next fri" says what the day is for. */
const REVIEW = /[\s,;:–-]*\breview(?: it)?(?: again)?(?: on)?\b/i;

function readPromise(text: string, today: CalendarDate, picked: PromiseWay): Result<LogLine> {
  const said = readPromiseWords(text);
  const read = readDayInText(said.text, today, 'What was promised?');
  return read.ok ? ok({ kind: 'promise', way: said.way ?? picked, ...read.value }) : read;
}

/** A day in the text is what it is about, "launch moved to February", unless it says when to tell them. */
function readDisclosure(text: string, today: CalendarDate, nature: Disclosure['nature']): Result<LogLine> {
  const [, what = text, by = ''] = text.match(TELL_BY) ?? [];
  if (!what) return fail('What do they have to hear?');
  const due = by ? parseDateWords(by, today) : addToDate(today, TELL_DAYS);
  if (!due || due < today) return fail(`“${by}” is not a day to come. Try “tell them by fri”.`);
  return ok({ kind: 'disclosure', text: what, nature, due });
}

const TELL_BY = /^(.*?)[\s,;:–-]+(?:tell|told)(?: (?:her|him|them|\p{L}+))? (?:by|on|until) (.+)$/iu;
/** Who is affected should not hear it from others: a week, unless a day is named. */
const TELL_DAYS = 7;

function readExpectation(text: string, today: CalendarDate): Result<LogLine> {
  const { rest, everyDays } = readRhythm(text);
  const read = readDayInText(rest, today, 'What was agreed?');
  return read.ok ? ok({ kind: 'expectation', ...read.value, ...(everyDays && { everyDays }) }) : read;
}

function readBoundary(text: string, whose: Boundary['whose']): Result<LogLine> {
  if (!text) return fail('What is there to respect?');
  const hours = parseHours(text);
  return ok({ kind: 'boundary', text, whose, ...(hours && { hours }) });
}
