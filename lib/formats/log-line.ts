import { toCalendarDate } from '../domain/calendar-date.ts';
import type { LogKind, LogLine } from '../domain/log.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { readFollowUpWords } from './follow-up-words.ts';
import { readTouchWords } from './touch-words.ts';

/** What one typed line means, or a clear word on why it cannot be kept. */
export function readLogLine(kind: LogKind, typed: string, now: Instant): Result<LogLine> {
  const text = typed.trim();
  switch (kind) {
    case 'follow-up': {
      const read = readFollowUpWords(text, toCalendarDate(now));
      return read.ok ? ok({ kind, ...read.value }) : read;
    }
    case 'thanks':
      return text ? ok({ kind, text }) : fail('Thanks for what?');
    case 'note':
      return text ? ok({ kind, text }) : fail('A note needs words.');
    default: {
      const read = readTouchWords(text, now);
      return read.ok ? ok({ kind, at: read.value.at, text: read.value.what }) : read;
    }
  }
}
