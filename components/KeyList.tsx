import { Button } from './Button.tsx';
import styles from './KeyList.module.css';

export type KeyListProps = { keys: readonly { key: string; does: string }[]; onClose: () => void };

/** What the keyboard can do here. */
export function KeyList({ keys, onClose }: KeyListProps) {
  return (
    <section class={styles.keys} aria-label="Keyboard shortcuts">
      <dl class={styles.list}>
        {keys.map(({ key, does }) => (
          <div key={key} class={styles.pair}>
            <dt>
              <kbd class={styles.key}>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={onClose}>Close</Button>
    </section>
  );
}
