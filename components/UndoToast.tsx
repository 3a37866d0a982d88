import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import styles from './UndoToast.module.css';

/** What was just done, and how to take it back. A new object is a new message, even with the same words. */
export type Done = { message: string; undo?: () => void };

export type UndoToastProps = { done: Done | undefined; onGone: () => void };

/** Long enough to read and reach it; the pointer or the focus on it stops the clock. */
const STAYS = 10_000;

/**
 * Says what was done, with Undo, until the next action or some ten seconds. Ctrl/⌘ Z undoes too, unless there is
 * something typed that the browser's own undo is for. Keep it drawn while empty: only then are its words read out.
 */
export function UndoToast({ done, onGone }: UndoToastProps) {
  const [held, setHeld] = useState(false);
  const undo = () => {
    done?.undo?.();
    onGone();
  };
  useEffect(() => {
    if (!done || held) return;
    const clock = setTimeout(onGone, STAYS);
    return () => clearTimeout(clock);
  }, [done, held]);
  useUndoKey(done?.undo ? undo : undefined);
  return (
    <div class={styles.place} role="status">
      {done && (
        <div
          class={styles.toast}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <span class={styles.message}>{done.message}</span>
          {done.undo && (
            <Button look="quiet" onClick={undo} aria-keyshortcuts="Control+Z Meta+Z">
              Undo
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** Hears the key from the moment the words can be seen. */
function useUndoKey(undo: (() => void) | undefined): void {
  useLayoutEffect(() => {
    if (!undo) return;
    const hear = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!isUndo || hasTyped(event.target)) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  });
}

const hasTyped = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.value !== '') ||
  (target instanceof HTMLTextAreaElement && target.value !== '');
