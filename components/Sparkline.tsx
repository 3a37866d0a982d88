import styles from './Sparkline.module.css';

const STEP = 7;
const BAR = 5;
const HEIGHT = 24;
/** A week without touches is still a week. */
const FLOOR = 2;

/** Touches a week as bars, oldest first; the last bar is this week. */
export function Sparkline({ counts }: { counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  const width = counts.length * STEP - (STEP - BAR);
  const words = `Touches a week over ${counts.length} weeks, this week last: ${counts.join(', ')}`;
  return (
    <figure class={styles.figure} title={words}>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={words}>
        {counts.map((count, week) => {
          const height = count === 0 ? FLOOR : Math.max(FLOOR * 2, (count / most) * HEIGHT);
          return (
            <rect
              key={week}
              class={count === 0 ? styles.none : styles.some}
              x={week * STEP}
              y={HEIGHT - height}
              width={BAR}
              height={height}
              rx="1"
            />
          );
        })}
      </svg>
      <figcaption class={styles.caption} aria-hidden="true">
        {counts.length} weeks
      </figcaption>
    </figure>
  );
}
