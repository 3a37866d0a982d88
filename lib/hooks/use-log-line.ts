import { useRef, useState } from 'preact/hooks';
import { toCalendarDate } from '../domain/calendar-date.ts';
import type { LogKind, LogLine, LogWords, Variant } from '../domain/log.ts';
import { firstVariant, logKinds } from '../domain/log-kinds.ts';
import { previewWords } from '../domain/log-words.ts';
import type { Result } from '../domain/result.ts';
import type { When } from '../domain/work-week.ts';
import { readOffer } from '../formats/kind-offer.ts';
import { readLogLine } from '../formats/log-line.ts';
import { useDraft } from './use-draft.ts';

/** One line that is typed, understood as it is typed, and kept as a draft until it is saved. */
export type TypedLine = {
  text: string;
  change: (text: string) => void;
  /** Which of the kind's ways is meant, as picked or as the line says. */
  variant: Variant | undefined;
  pickVariant: (variant: Variant) => void;
  words: LogWords;
  /** What Enter means now; undefined, with `words` saying why, when it means nothing yet. */
  submit: () => LogLine | undefined;
  /** What the line reads like, when that is another kind: for the user to take or leave. */
  offer: LogLine | undefined;
  /**
   * Saves the line, or `as` what it reads like, once: a second Enter while that is under way does nothing. The text is
   * out of the field at once, and back when `keep` answers that it was not saved, or calls `putBack`.
   */
  save: (keep: (said: LogLine, putBack: () => void) => Promise<boolean>, as?: LogLine) => Promise<boolean>;
  isSaving: boolean;
};

export function useLogLine(kind: LogKind, draftKey: string, when: When): TypedLine {
  const [text, setText, take] = useDraft(`${draftKey}:${kind}`);
  const [refusedText, setRefusedText] = useState<string>();
  const [picked, setPicked] = useState<{ kind: LogKind; variant: Variant }>();
  const variant = picked?.kind === kind ? picked.variant : firstVariant(kind);
  const read = readLogLine(kind, text, { ...when, variant });
  const submit = () => {
    setRefusedText(read.ok ? undefined : text);
    return read.ok ? read.value : undefined;
  };
  const once = useOnce();
  return {
    text,
    change: setText,
    variant: (read.ok && variantOf(read.value)) || variant,
    pickVariant: (next) => setPicked({ kind, variant: next }),
    words: wordsFor(kind, text, read, { isRefused: refusedText === text, ...when }),
    submit,
    offer: readOffer(kind, text, when),
    save: (keep, as) =>
      once.run(async () => {
        const said = as ?? submit();
        if (!said) return false;
        const { drop, putBack } = take();
        let isSaved = false;
        try {
          isSaved = await keep(said, putBack);
        } finally {
          if (isSaved) drop();
          else putBack();
        }
        return isSaved;
      }),
    isSaving: once.isRunning,
  };
}

/** Runs one thing at a time; what is asked meanwhile is not done. */
function useOnce(): { run: (work: () => Promise<boolean>) => Promise<boolean>; isRunning: boolean } {
  const running = useRef(false);
  const [isRunning, setRunning] = useState(false);
  const mark = (is: boolean) => {
    running.current = is;
    setRunning(is);
  };
  const run = async (work: () => Promise<boolean>) => {
    if (running.current) return false;
    mark(true);
    try {
      return await work();
    } finally {
      mark(false);
    }
  };
  return { run, isRunning };
}

/** The line itself may say whose promise it is, or how thanks were given. */
function variantOf(line: LogLine): Variant | undefined {
  if (line.kind === 'promise') return line.way;
  return line.kind === 'thanks' ? line.how : undefined;
}

function wordsFor(
  kind: LogKind,
  text: string,
  read: Result<LogLine>,
  { isRefused, now }: When & { isRefused: boolean },
): LogWords {
  if (!read.ok && isRefused) return { tone: 'wrong', words: read.error };
  if (text.trim() === '') return { tone: 'soft', words: logKinds[kind].hint };
  if (!read.ok) return { tone: 'soft', words: read.error };
  return { tone: 'ready', words: previewWords(read.value, toCalendarDate(now)) };
}
