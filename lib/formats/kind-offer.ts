import { toCalendarDate } from '../domain/calendar-date.ts';
import type { LogKind, LogLine, Variant } from '../domain/log.ts';
import type { Instant } from '../domain/time.ts';
import type { When } from '../domain/work-week.ts';
import { findDateWords } from './date-words.ts';
import { type LineReading, readLogLine } from './log-line.ts';
import { isOfNobody, withCapital, withoutName } from './named.ts';
import { readPromiseWords } from './promise-words.ts';
import { readToldWords } from './told-words.ts';

/** How a line of a kind begins when one types it without picking the kind; what is left is its text. */
const beginnings: [LogKind, RegExp, Variant?][] = [
  [
    'thanks',
    /^(?:thanks?|thx|thanked)(?: (?:you|(?:to )?(?:her|him|them|\p{L}{2,})))?(?: for |(?= (?:publicly|in public|with a gift) for ))/iu,
  ],
  [
    'feedback',
    /^(?:(?:i|we) )?(?:have )?asked(?: \p{L}+)? for (?:some )?feedback(?: (?:on|about))?\s+/iu,
    'asked',
  ],
  [
    'feedback',
    /^(?:feedback(?: from \p{L}+)?|(?:she|he|they) (?:said|says|complained|finds?))(?: that)?[\s:,–-]+/iu,
  ],
  ['feedback', /^\p{L}{2,}:? (?=(?:likes|loves|dislikes|hates|misses|complains|struggles)\b)/iu],
  ['expectation', /^(?:we )?agreed(?: with \p{L}+)?(?: (?:on|to|that))?[\s:,–-]+/iu],
  [
    'conflict',
    /^(?:conflict|difference|disagreement|disagree|dispute)(?: with \p{L}+)? (?:on|over|about)\s+/iu,
  ],
  ['note', /^(?:note|nb|remember)(?: that)?[\s:,–-]+/iu],
  ['follow-up', /^(?=(?:(?:i|we)(?:'m| am|'re| are) )?(?:waiting (?:for|on)|awaiting)\b)/iu],
  ['follow-up', /^(?=(?:remind|nudge|follow up with|check in with|get back to)\b)/iu],
  [
    'call',
    /^(?:called|phoned|spoke|talked|rang|call(?=.*\b\d{1,3} ?(?:m|min|mins|minutes|h|hours?)\b))(?!\p{L})\s*/iu,
  ],
  ['chat', /^(?:chatted|chat(?=.*\b\d{1,3} ?(?:m|min|mins|minutes)\b))(?!\p{L})\s*/iu],
  ['in-person', /^(?:met|had (?:lunch|coffee|dinner)|(?:lunch|coffee|dinner) with)(?!\p{L})\s*/iu],
];

/**
 * What a line reads like when it does not read like the kind that is picked: "thanks for the intro", "promised Ana numbers
 * by fri", "call 15m with dev". Offered, never taken by itself.
 */
export function readOffer(kind: LogKind, typed: string, when: When): LogLine | undefined {
  const line = readAsSaid(typed, { kind, ...when });
  return line?.kind === kind ? undefined : line;
}

/** The same line for whom it names, who need not be named in it any more: "call 15m with dev" is "15 min". */
export function readForNamed(
  typed: string,
  name: string,
  picked: LineReading & { kind: LogKind },
): LogLine | undefined {
  const said = withCapital(typed, name);
  return readAsSaid(said, { ...picked, name }) ?? lineOf(picked.kind, said, { ...picked, name });
}

type Reading = LineReading & { kind: LogKind; name?: string };

/** What the line itself says that it is; undefined when it says nothing of that. */
function readAsSaid(typed: string, reading: Reading): LogLine | undefined {
  const text = typed.trim();
  if (isOfNobody(text)) return undefined;
  if (isYetToThank(text, reading)) return lineOf('follow-up', text, reading);
  if (isYetToBe(text, reading)) return undefined;
  const begun = beginnings.find(([, words]) => words.test(text));
  if (begun) return lineOf(begun[0], text.replace(begun[1], ''), reading, begun[2]);
  const told = readToldWords(text);
  if (told) return toldLine(told, reading);
  return readPromiseWords(text).way && lineOf('promise', text, reading);
}

/** "thank Ana for the intro tomorrow" is still to do. */
const isYetToThank = (text: string, { now }: When): boolean => /^thank\b/i.test(text) && isToCome(text, now);

/** "call Dev 15 min on friday" has not been, unless a touch is what is picked. */
const isYetToBe = (text: string, { kind, now }: Reading): boolean =>
  !isHandKind(kind) && /^(?:call|chat|lunch|coffee|dinner)\b/i.test(text) && isToCome(text, now);

function isToCome(text: string, now: Instant): boolean {
  const today = toCalendarDate(now);
  const day = findDateWords(text, today);
  return day !== undefined && day.date > today;
}

/** They have heard it, and it was not written down that they were to. */
function toldLine(text: string, reading: Reading): LogLine | undefined {
  const line = lineOf('disclosure', text, reading);
  return line?.kind === 'disclosure' ? { ...line, isTold: true } : line;
}

function lineOf(
  kind: LogKind,
  text: string,
  { kind: picked, variant, name, ...when }: Reading,
  meant?: Variant,
) {
  const said = name && isHandKind(kind) ? withoutName(text, name) : text;
  const read = readLogLine(kind, said, {
    ...when,
    variant: meant ?? (kind === picked ? variant : undefined),
  });
  return read.ok ? read.value : undefined;
}

const isHandKind = (kind: LogKind): boolean => kind === 'call' || kind === 'chat' || kind === 'in-person';
