import { useId } from 'preact/hooks';
import styles from './ProgressLine.module.css';

export type ProgressLineProps = {
  /** What is being done: "Packing". */
  words: string;
  /** How much of it, from 0 to 1; undefined while nobody can say. */
  done: number | undefined;
};

/** Something that takes a while, and how far it is. */
export function ProgressLine({ words, done }: ProgressLineProps) {
  const id = useId();
  return (
    <div class={styles.line}>
      <span id={id} role="status">
        {words} …
      </span>
      <progress
        class={styles.bar}
        aria-labelledby={id}
        max={1}
        {...(done !== undefined && { value: done })}
      />
    </div>
  );
}
