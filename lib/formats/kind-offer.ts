import type { LogKind, LogLine } from '../domain/log.ts';
import type { Instant } from '../domain/time.ts';
import { readLogLine } from './log-line.ts';
import { readPromiseWords } from './promise-words.ts';

/** How a line of a kind begins when one types it without picking the kind; what is left is its text. */
const beginnings: [LogKind, RegExp][] = [
  ['thanks', /^(?:thanks?|thx|thanked)(?: (?:you|her|him|them|\p{Lu}\p{L}+))? for /iu],
  [
    'feedback',
    /^(?:feedback(?: from \p{L}+)?|(?:she|he|they) (?:said|says|complained|finds?))(?: that)?[\s:,–-]+/iu,
  ],
  ['expectation', /^(?:we )?agreed(?: with \p{L}+)?(?: (?:on|to|that))?[\s:,–-]+/iu],
  ['note', /^(?:note|nb|remember)(?: that)?[\s:,–-]+/iu],
  [
    'call',
    /^(?:called|phoned|spoke|talked|rang|call(?=.*\b\d{1,3} ?(?:m|min|mins|minutes|h|hours?)\b))\s*/iu,
  ],
  ['chat', /^(?:chatted|chat(?=.*\b\d{1,3} ?(?:m|min|mins|minutes)\b))\s*/iu],
  ['in-person', /^(?:met|had (?:lunch|coffee|dinner)|lunch with|coffee with)\s*/iu],
];

/**
 * What a line reads like when it does not read like the kind that is picked: "thanks for the intro", "promised Ana numbers
 * by fri", "call 15m with dev". Offered, never taken by itself.
 */
export function readOffer(kind: LogKind, typed: string, now: Instant): LogLine | undefined {
  const text = typed.trim();
  const offered = beginnings.find(([, words]) => words.test(text));
  if (offered) {
    const [other, words] = offered;
    return other === kind ? undefined : lineOf(other, text.replace(words, ''), now);
  }
  if (kind === 'promise' || !readPromiseWords(text).way) return undefined;
  return lineOf('promise', text, now);
}

function lineOf(kind: LogKind, text: string, now: Instant): LogLine | undefined {
  const read = readLogLine(kind, text, now);
  return read.ok ? read.value : undefined;
}
