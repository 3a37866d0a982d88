import { useLayoutEffect } from 'preact/hooks';
import { mayActAlone } from './letter-keys.ts';

/** What each key does, by `KeyboardEvent.key` in lower case. */
export type Keys = Record<string, () => void>;

/** Single keys that work while nothing is being typed and no modifier is held. */
export function useKeys(keys: Keys): void {
  // Before it is painted: whoever sees what a key is for may press it at once.
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target))
        return;
      const act = keys[event.key.toLowerCase()];
      if (!act || !mayActAlone(event.key)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select') !== null;
