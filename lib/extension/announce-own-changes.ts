import { ask } from '../messaging/messenger.ts';
import { watchOwnChanges } from '../store/changes.ts';

/** As long as this page lives, the background hears of what it writes, and brings badges and the icon up to date. */
export function announceOwnChanges(signal: AbortSignal = new AbortController().signal): void {
  // It is kept all the same: the badges catch up at the next change or page.
  watchOwnChanges(() => void ask('storeChanged', null).catch(() => undefined), signal);
}
