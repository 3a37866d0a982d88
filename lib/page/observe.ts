/** What to watch, as MutationObserver takes it, and which of its records count at all. */
export type WatchOptions = MutationObserverInit & { matters?: (record: MutationRecord) => boolean };

/**
 * Calls back once, before the next frame, however much of `target` has changed. While the tab is hidden nothing is
 * observed at all; when it is shown again, one call catches up. One observer, no timers.
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

  const soon = () => {
    frame ??= view.requestAnimationFrame(() => {
      frame = undefined;
      if (!signal.aborted) callback();
    });
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
