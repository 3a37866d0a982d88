import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import styles from './Dialog.module.css';

export type DialogProps = { label: string; onClose: () => void; children: ComponentChildren };

/** A small window over the page: the browser keeps the focus in it, and Escape or a click beside it closes it. */
export function Dialog({ label, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const closeFromOutside = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };
  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
      aria-label={label}
      onClose={onClose}
      onMouseDown={closeFromOutside}
    >
      <div class={styles.inside}>{children}</div>
    </dialog>
  );
}
