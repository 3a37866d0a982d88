/** While a page keeps changing, looking at it may take a tenth of the time, and waits this many milliseconds at most. */
const SHARE = 0.1;
const LONGEST_REST = 100;

export type WatchOptions = MutationObserverInit & {
  /** Which records count at all. */
  matters?: (record: MutationRecord) => boolean;
  /**
   * Called before the frame in which a change is drawn, and has to be quick. With it, `callback` waits until after that
   * frame: then the page's style and layout are done, and to ask for them costs nothing.
   */
  beforeFrame?: () => void;
};

/**
 * Calls back once, before the next frame, however much of `target` has changed; after a call that took long, some frames
 * later. While the tab is hidden nothing is observed at all; when it is shown again, one call catches up. One observer,
 * no timer that is left. Answers how to ask for a call, for what is no change of `target`.
 */
export function watchMutations(
  target: Node,
  { matters = () => true, beforeFrame, ...options }: WatchOptions,
  callback: () => void,
  signal: AbortSignal,
): () => void {
  const document = target.ownerDocument ?? (target as Document);
  const view = document.defaultView;
  if (!view || signal.aborted) return () => undefined;
  let frame: number | undefined;
  let afterFrame: number | undefined;
  let restsUntil = 0;

  const soon = () => {
    if (!signal.aborted) frame ??= view.requestAnimationFrame(onFrame);
  };
  const onFrame = () => {
    frame = undefined;
    beforeFrame?.();
    if (view.performance.now() < restsUntil) return soon();
    if (beforeFrame) afterFrame ??= view.setTimeout(call);
    else call();
  };
  const call = () => {
    afterFrame = undefined;
    const start = view.performance.now();
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
    view.clearTimeout(afterFrame);
  });
  return soon;
}
