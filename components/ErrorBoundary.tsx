import { Download } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useErrorBoundary, useLayoutEffect, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

export type ErrorBoundaryProps = {
  /** Downloads everything as JSON. */
  onSaveData: () => Promise<void>;
  children: ComponentChildren;
};

/**
 * For our own mistakes: says what happened and how to save the data. One while drawing takes the place of the page;
 * one after a click or while saving is shown above it, so that nothing typed is lost.
 */
export function ErrorBoundary({ onSaveData, children }: ErrorBoundaryProps) {
  const [broken, tryAgain] = useErrorBoundary();
  const [late, forget] = useLateErrors();
  if (broken !== undefined && broken !== null) {
    return <OurFault error={broken} onSaveData={onSaveData} onRetry={tryAgain} retry="Try again" />;
  }
  return (
    <>
      {late !== undefined && (
        <OurFault error={late} onSaveData={onSaveData} onRetry={forget} retry="Hide this" />
      )}
      {children}
    </>
  );
}

type OurFaultProps = { error: unknown; onSaveData: () => Promise<void>; onRetry: () => void; retry: string };

function OurFault({ error, onSaveData, onRetry, retry }: OurFaultProps) {
  const [failed, setFailed] = useState<string>();
  const save = () => onSaveData().catch((reason: unknown) => setFailed(wordsOf(reason)));
  return (
    <Notice
      tone="error"
      title="Touchbase made a mistake"
      actions={
        <>
          <Button onClick={onRetry}>{retry}</Button>
          <Button icon={Download} onClick={save}>
            Save my data
          </Button>
        </>
      }
    >
      <p>It said: “{wordsOf(error)}”. What you had saved is still there; you can keep a copy as a file.</p>
      {failed && <p>The copy could not be made: {failed}</p>}
    </Notice>
  );
}

/** What was thrown outside of drawing: in a click, a key, or while waiting for the store. */
function useLateErrors(): [unknown, () => void] {
  const [error, setError] = useState<unknown>();
  useLayoutEffect(() => {
    const heard = new AbortController();
    const { signal } = heard;
    window.addEventListener('unhandledrejection', ({ reason }) => setError(reason ?? 'no reason'), {
      signal,
    });
    window.addEventListener('error', (event) => setError(event.error ?? event.message), { signal });
    return () => heard.abort();
  }, []);
  return [error, () => setError(undefined)];
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
