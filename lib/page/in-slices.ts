import { createLater } from './later.ts';

/**
 * Works through a list, so many a task, the first of them at once: in between the page has its turn. A list that is begun
 * takes the place of the one before. `onEnd` is called when all is done.
 */
export function createSlices<T>(
  document: Document,
  size: number,
  work: (slice: readonly T[]) => void,
  onEnd: () => void,
) {
  const later = createLater(document);
  let left: readonly T[] = [];

  const next = () => {
    const slice = left.slice(0, size);
    left = left.slice(size);
    work(slice);
    if (left.length > 0) later.put(next);
    else onEnd();
  };

  return {
    begin(list: readonly T[]): void {
      later.forget();
      left = list;
      next();
    },
  };
}
