import type { LogLine } from '../../lib/domain/log.ts';
import type { TypedLine } from '../../lib/hooks/use-log-line.ts';
import type { Choice } from './find-start.ts';
import type { FormProps } from './form-props.ts';

/**
 * Keeps the line as it stands, or `as` what it reads like; undo brings the text back. Answers whether it was kept.
 */
export function useSaveTyped(
  line: TypedLine,
  onSave: FormProps['onSave'],
): (as?: LogLine, to?: Choice) => Promise<boolean> {
  return (as?: LogLine, to?: Choice) => line.save((said, putBack) => onSave(said, putBack, to), as);
}
