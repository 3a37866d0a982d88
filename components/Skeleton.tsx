import styles from './Skeleton.module.css';

/** The shape of a card that is on its way. */
export function Skeleton() {
  return (
    <div class={styles.skeleton} role="status" aria-label="Loading">
      <div />
      <div />
      <div />
    </div>
  );
}
