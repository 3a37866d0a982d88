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
  const view = document.defaultView;
  let left: readonly T[] = [];
  let timer: number | undefined;

  const next = () => {
    const slice = left.slice(0, size);
    left = left.slice(size);
    work(slice);
    if (left.length > 0) timer = view?.setTimeout(next);
    else onEnd();
  };

  return {
    begin(list: readonly T[]): void {
      view?.clearTimeout(timer);
      left = list;
      next();
    },
  };
}
