import { browser } from 'wxt/browser';

/** In `storage.local`: marks of suggestions that the user has dropped (domain/suggestion.ts), the newest last. */
const KEY = 'dropped-suggestions';
/** Years of them. The oldest are forgotten: their mails are no longer opened. */
const MOST = 5000;

export async function findDropped(): Promise<ReadonlySet<string>> {
  return new Set(await read());
}

export const dropSuggestion = (mark: string): Promise<void> =>
  change((marks) => [...marks.filter((one) => one !== mark), mark]);

export const restoreSuggestion = (mark: string): Promise<void> =>
  change((marks) => marks.filter((one) => one !== mark));

/** Calls back whenever one was dropped or restored, by any page. */
export function watchDropped(callback: () => void, signal: AbortSignal): void {
  const hear = (changes: Record<string, unknown>) => KEY in changes && callback();
  browser.storage.local.onChanged.addListener(hear);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(hear));
}

const read = async (): Promise<string[]> =>
  ((await browser.storage.local.get(KEY))[KEY] as string[] | undefined) ?? [];

/** One page at a time: two that read first and wrote then would lose one of the two. */
const change = (to: (marks: string[]) => string[]): Promise<void> =>
  navigator.locks.request(KEY, async () => {
    await browser.storage.local.set({ [KEY]: to(await read()).slice(-MOST) });
  });
