import { useRef } from 'preact/hooks';
import type { Stored } from './use-stored.ts';

/** The last answer stays while the next is on its way and it is still about the same thing, named by `about`. */
export function useKept<T>(stored: Stored<T>, about: string): Stored<T> {
  const kept = useRef<{ about: string; stored: Stored<T> }>({ about, stored });
  if (stored.state !== 'waiting' || kept.current.about !== about) kept.current = { about, stored };
  return kept.current.stored;
}
