import type { ComponentChildren } from 'preact';
import { Skeleton } from '../../components/Skeleton.tsx';
import { Unavailable } from '../../components/Unavailable.tsx';
import { newerDataExport } from '../../lib/extension/save-newer-data.ts';
import { useDelayed } from '../../lib/hooks/use-delayed.ts';
import type { AskedAgain } from './use-asked.ts';

export type AnswerProps<T> = { of: AskedAgain<T>; children: (value: T) => ComponentChildren };

/** What the store has answered; until then a quiet shape of it, and words when the data cannot be opened. */
export function Answer<T>({ of: asked, children }: AnswerProps<T>) {
  if (asked.state === 'here') return <>{children(asked.value)}</>;
  if (asked.state === 'waiting') return <Waiting />;
  const { error, retry } = asked;
  return <Unavailable error={error} onRetry={retry} onExport={newerDataExport(error)} />;
}

/** What takes less than this needs no waiting sign. */
const PATIENCE = 100;

const Waiting = () => (useDelayed(PATIENCE) ? <Skeleton /> : null);
