import type { LogLine } from '../../lib/domain/log.ts';
import type { TypedLine } from '../../lib/hooks/use-log-line.ts';
import type { Choice } from './find-start.ts';
import type { FormProps } from './form-props.ts';

/**
 * Keeps the line as it stands, or `as` what it reads like, and empties the field; undo brings the text back. Answers
 * whether it was kept.
 */
export function useSaveTyped(
  line: TypedLine,
  onSave: FormProps['onSave'],
): (as?: LogLine, to?: Choice) => Promise<boolean> {
  return async (as?: LogLine, to?: Choice) => {
    const said = as ?? line.submit();
    const { text } = line;
    if (!said) return false;
    const kept = await onSave(said, () => line.change(text), to);
    if (kept) line.change('');
    return kept;
  };
}
