import type { LogLine } from '../../lib/domain/log.ts';
import type { TypedLine } from '../../lib/hooks/use-log-line.ts';
import type { Choice } from './find-start.ts';
import type { FormProps } from './form-props.ts';

/** Keeps the line as it stands and empties the field; undo brings the text back. Answers whether it was kept. */
export function useSaveTyped(
  line: TypedLine,
  onSave: FormProps['onSave'],
): (finish?: (said: LogLine) => LogLine, to?: Choice) => Promise<boolean> {
  return async (finish = (said) => said, to?: Choice) => {
    const said = line.submit();
    const { text } = line;
    if (!said) return false;
    const kept = await onSave(finish(said), () => line.change(text), to);
    if (kept) line.change('');
    return kept;
  };
}
