import { type Browser, browser } from 'wxt/browser';

/** Resolves when a download is on the disk, and throws what the browser says when it cannot be. */
export async function hasArrived(id: number): Promise<void> {
  const over = new AbortController();
  // Asked after listening began, so that no end is missed.
  const ended = untilEnded(id, over.signal);
  try {
    const at = async () => (await browser.downloads.search({ id }))[0];
    if ((await at())?.state === 'in_progress') await ended;
    const end = await at();
    if (end?.state !== 'complete')
      throw new Error(`The browser could not save the file (${end?.error ?? 'gone'}).`);
  } finally {
    over.abort();
  }
}

/** Not at every change: Chromium tells of the name it has chosen as well, moments before the end. */
const untilEnded = (id: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const { onChanged, onErased } = browser.downloads;
    const hear = ({ id: changed, state }: Browser.downloads.DownloadDelta) => {
      if (changed === id && state && state.current !== 'in_progress') resolve();
    };
    const miss = (erased: number) => erased === id && resolve();
    onChanged.addListener(hear);
    onErased.addListener(miss);
    signal.addEventListener('abort', () => {
      onChanged.removeListener(hear);
      onErased.removeListener(miss);
    });
  });
