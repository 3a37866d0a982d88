import type { LogLine } from '../../lib/domain/log.ts';
import type { TypedLine } from '../../lib/hooks/use-log-line.ts';
import type { FormProps } from './form-props.ts';

/** Keeps the line as it stands and empties the field; undo brings the text back. Answers whether it was kept. */
export function useSaveTyped(
  line: TypedLine,
  onSave: FormProps['onSave'],
): (finish?: (said: LogLine) => LogLine) => Promise<boolean> {
  return async (finish = (said) => said) => {
    const said = line.submit();
    const { text } = line;
    if (!said) return false;
    const kept = await onSave(finish(said), () => line.change(text));
    if (kept) line.change('');
    return kept;
  };
}
