import { watchChanges } from '../store/changes.ts';
import { findSetting } from '../store/settings.ts';
import { keepNewest } from './keep-newest.ts';

let areOn = true;

/** Whether a key may act by itself: single letters and signs can be switched off (WCAG 2.2, 2.1.4). */
export const mayActAlone = (key: string): boolean => areOn || key.length > 1;

/** Keeps to the user's choice as long as the page lives. Without the database, the keys stay as they were. */
export function followLetterKeys(signal: AbortSignal = new AbortController().signal): void {
  const look = keepNewest(
    () => findSetting('letterKeys'),
    (wanted) => {
      areOn = wanted;
    },
    signal,
    () => undefined,
  );
  watchChanges(look, signal);
  look();
}
