import { useLayoutEffect, useRef } from 'preact/hooks';
import { mayActAlone } from '../../lib/hooks/letter-keys.ts';

/** What a key does: `j`, `?`, `Enter`; with Ctrl or ⌘ it is `mod+k`. Answer false to leave the key to the browser. */
export type Shortcuts = Record<string, ((event: KeyboardEvent) => unknown) | undefined>;

/** Hears keys wherever the focus is, but where one types, in an open dialog, or under a key that is the browser's. */
export function useShortcuts(keys: Shortcuts): void {
  const current = useRef(keys);
  current.current = keys;
  // Before it is painted: whoever sees what a key is for may press it at once.
  useLayoutEffect(() => {
    const mounted = new AbortController();
    const hear = (event: KeyboardEvent) => {
      const name = nameOf(event);
      const act = current.current[name];
      if (!act || !mayActAlone(name) || event.defaultPrevented || event.isComposing) return;
      if (!name.startsWith('mod+') && (isTyping(event.target) || document.querySelector('dialog[open]')))
        return;
      if (act(event) !== false) event.preventDefault();
    };
    document.addEventListener('keydown', hear, { signal: mounted.signal });
    return () => mounted.abort();
  }, []);
}

function nameOf(event: KeyboardEvent): string {
  if (event.altKey) return '';
  return event.ctrlKey || event.metaKey ? `mod+${event.key.toLowerCase()}` : event.key;
}

const NOT_TYPED_INTO = new Set(['checkbox', 'radio', 'button', 'file', 'submit']);

export const isTyping = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && !NOT_TYPED_INTO.has(target.type)) ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;
