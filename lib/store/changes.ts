/** Carries "something changed" between the pages and the background, without data. Web pages cannot hear it. */
const CHANNEL = 'touchbase-changes';

const here = new EventTarget();
let line: BroadcastChannel | undefined;

/** Tells everybody, this page too. */
export function announceChange(): void {
  here.dispatchEvent(new Event('change'));
  lineOut().postMessage(null);
}

/** Calls back after every change, wherever it was made. */
export function watchChanges(callback: () => void, signal: AbortSignal): void {
  here.addEventListener('change', callback, { signal });
  lineOut().addEventListener('message', callback, { signal });
}

/** Calls back after changes made in this very page or worker. */
export function watchOwnChanges(callback: () => void, signal: AbortSignal): void {
  here.addEventListener('change', callback, { signal });
}

// One channel a context, for speaking and hearing: a channel does not hear itself.
function lineOut(): BroadcastChannel {
  line ??= new BroadcastChannel(CHANNEL);
  return line;
}
