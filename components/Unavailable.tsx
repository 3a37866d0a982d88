import { Download } from 'lucide';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

export type UnavailableProps = {
  error: Error;
  onRetry: () => void;
  /** Downloads the data as it lies there: offered when a newer Touchbase has written it. */
  onExport?: (() => void) | undefined;
};

/** The data cannot be opened: why, and what can be done. */
export function Unavailable({ error, onRetry, onExport }: UnavailableProps) {
  const actions = (
    <>
      <Button onClick={onRetry}>Try again</Button>
      {onExport && (
        <Button icon={Download} onClick={onExport}>
          Export it as it is
        </Button>
      )}
    </>
  );
  return (
    <Notice tone="error" title="Your data cannot be opened" actions={actions}>
      {error.message}
    </Notice>
  );
}
