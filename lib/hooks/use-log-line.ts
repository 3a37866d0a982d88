import { useState } from 'preact/hooks';
import { toCalendarDate } from '../domain/calendar-date.ts';
import { type LogKind, type LogLine, type LogWords, previewWords } from '../domain/log.ts';
import type { Result } from '../domain/result.ts';
import type { Instant } from '../domain/time.ts';
import { readLogLine } from '../formats/log-line.ts';
import { useDraft } from './use-draft.ts';

/** One line that is typed, understood as it is typed, and kept as a draft until it is saved. */
export type TypedLine = {
  text: string;
  change: (text: string) => void;
  words: LogWords;
  /** What Enter means now; undefined, with `words` saying why, when it means nothing yet. */
  submit: () => LogLine | undefined;
};

const hints: Record<LogKind, string> = {
  'follow-up': 'a day in words: next thu, in 2 weeks',
  thanks: 'in a few words',
  note: 'for you alone; not a touch',
  call: 'Enter alone: a call today',
  chat: 'Enter alone: a chat today',
  'in-person': 'Enter alone: in person today',
};

export function useLogLine(kind: LogKind, draftKey: string, now: Instant): TypedLine {
  const [text, setText] = useDraft(`${draftKey}:${kind}`);
  const [refusedText, setRefusedText] = useState<string>();
  const read = readLogLine(kind, text, now);
  return {
    text,
    change: setText,
    words: wordsFor(kind, text, read, { isRefused: refusedText === text, now }),
    submit: () => {
      setRefusedText(read.ok ? undefined : text);
      return read.ok ? read.value : undefined;
    },
  };
}

function wordsFor(
  kind: LogKind,
  text: string,
  read: Result<LogLine>,
  { isRefused, now }: { isRefused: boolean; now: Instant },
): LogWords {
  if (!read.ok && isRefused) return { tone: 'wrong', words: read.error };
  if (text.trim() === '') return { tone: 'soft', words: hints[kind] };
  if (!read.ok) return { tone: 'soft', words: read.error };
  return { tone: 'ready', words: previewWords(read.value, toCalendarDate(now)) };
}
