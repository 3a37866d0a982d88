import { browser } from 'wxt/browser';
import type { Recovery } from '../domain/recovery.ts';

/** In `storage.local`, until the user has seen it. */
const KEY = 'recovered';

export async function findRecovery(): Promise<Recovery | undefined> {
  return (await browser.storage.local.get(KEY))[KEY] as Recovery | undefined;
}

export async function noteRecovery(recovery: Recovery): Promise<void> {
  await browser.storage.local.set({ [KEY]: recovery });
}

/** The user has seen it. */
export async function dismissRecovery(): Promise<void> {
  await browser.storage.local.remove(KEY);
}

/** Calls back when there is something to tell, and when it was seen. */
export function watchRecovery(callback: () => void, signal: AbortSignal): void {
  const hear = (changes: Record<string, unknown>): void => {
    if (KEY in changes) callback();
  };
  browser.storage.local.onChanged.addListener(hear);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(hear));
}
