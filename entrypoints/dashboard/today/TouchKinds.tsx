import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import type { HandKind } from '../../../lib/domain/log.ts';
import styles from './TouchKinds.module.css';

export type TouchKindsProps = { onPick: (kind: HandKind) => void; onCancel: () => void };

const kinds: { kind: HandKind; words: string }[] = [
  { kind: 'call', words: 'Call' },
  { kind: 'chat', words: 'Chat' },
  { kind: 'in-person', words: 'In person' },
];

/** How the user was in touch today. One click logs it. */
export function TouchKinds({ onPick, onCancel }: TouchKindsProps) {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <fieldset class={styles.kinds} aria-label="How were you in touch today?" onKeyDown={leave}>
      <span class={styles.words} aria-hidden="true">
        In touch today by
      </span>
      {kinds.map(({ kind, words }, index) => (
        <Button key={kind} {...(index === 0 && { buttonRef: first })} onClick={() => onPick(kind)}>
          {words}
        </Button>
      ))}
      <Button look="quiet" onClick={onCancel}>
        Cancel
      </Button>
    </fieldset>
  );
}
