import { Ellipsis } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import styles from './Menu.module.css';
import { rove } from './rove.ts';

export type MenuItem = { label: string; hint?: string; onPick: () => void };

export type MenuProps = {
  label: string;
  items: readonly MenuItem[];
  /** Does what the key stands for, and answers whether it stands for anything: then the menu closes. */
  onKey?: (event: KeyboardEvent) => boolean;
};

/** The ⋯ button and what is rarely needed. */
export function Menu({ label, items, onKey }: MenuProps) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = (focusBack: boolean) => {
    setOpen(false);
    if (focusBack) button.current?.focus();
  };
  useLayoutEffect(() => {
    if (isOpen) place.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [isOpen]);
  const leave = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && place.current?.contains(event.relatedTarget)) return;
    close(false);
  };
  const hear = (event: KeyboardEvent & { currentTarget: Element }) => {
    if (event.key === 'Escape' || onKey?.(event)) close(true);
    else rove(event, '[role=menuitem]');
  };
  return (
    <div ref={place} class={styles.place} onFocusOut={leave}>
      <Button
        look="quiet"
        icon={Ellipsis}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        buttonRef={button}
        onKeyDown={hear}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div class={styles.menu} role="menu" aria-label={label} onKeyDown={hear}>
          {items.map(({ label: words, hint, onPick }) => (
            <button
              key={words}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class={styles.item}
              onClick={() => {
                close(true);
                onPick();
              }}
            >
              {words}
              {hint && (
                <span class={styles.hint} aria-hidden="true">
                  {hint}
                </span>
              )}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
