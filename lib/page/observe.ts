/** While a page keeps changing, looking at it may take a tenth of the time, and waits this many milliseconds at most. */
const SHARE = 0.1;
const LONGEST_REST = 100;

/** What to watch, as MutationObserver takes it, and which of its records count at all. */
export type WatchOptions = MutationObserverInit & { matters?: (record: MutationRecord) => boolean };

/**
 * Calls back once, before the next frame, however much of `target` has changed; after a call that took long, some frames
 * later. While the tab is hidden nothing is observed at all; when it is shown again, one call catches up. One observer,
 * no timers.
 */
export function watchMutations(
  target: Node,
  { matters = () => true, ...options }: WatchOptions,
  callback: () => void,
  signal: AbortSignal,
): void {
  const document = target.ownerDocument ?? (target as Document);
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  let frame: number | undefined;
  let restsUntil = 0;

  const soon = () => {
    frame ??= view.requestAnimationFrame(call);
  };
  const call = () => {
    frame = undefined;
    const start = view.performance.now();
    if (signal.aborted) return;
    if (start < restsUntil) return soon();
    callback();
    const end = view.performance.now();
    restsUntil = end + Math.min((end - start) / SHARE, LONGEST_REST);
  };
  const observer = new view.MutationObserver((records) => {
    if (frame === undefined && records.some(matters)) soon();
  });
  const start = () => observer.observe(target, options);
  const onVisibility = () => {
    observer.disconnect();
    if (document.hidden) return;
    start();
    soon();
  };

  if (!document.hidden) start();
  document.addEventListener('visibilitychange', onVisibility, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (frame !== undefined) view.cancelAnimationFrame(frame);
  });
}
