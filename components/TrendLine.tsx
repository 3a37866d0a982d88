import styles from './TrendLine.module.css';

const STEP = 7;
const HEIGHT = 24;
/** So that the ends of the line are not cut off. */
const EDGE = 2;

export type TrendLineProps = {
  /** 0 to 100, oldest first; undefined where there was no score: the line breaks there. */
  scores: readonly (number | undefined)[];
};

/** A score over the weeks, on the same scale for everybody: 0 at the bottom, 100 at the top. */
export function TrendLine({ scores }: TrendLineProps) {
  if (scores.filter((score) => score !== undefined).length < 2) return null;
  const width = (scores.length - 1) * STEP + 2 * EDGE;
  const words = trendWords(scores);
  const last = scores.at(-1);
  return (
    <svg
      class={styles.line}
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="img"
      aria-label={words}
    >
      <title>{words}</title>
      {toRuns(scores).map((points) => (
        <polyline key={points} points={points} />
      ))}
      {last !== undefined && <circle cx={width - EDGE} cy={heightOf(last)} r="2" />}
    </svg>
  );
}

/** "Attention over 12 weeks, this week last: none, 40, 62". */
const trendWords = (scores: readonly (number | undefined)[]): string =>
  `Attention over ${scores.length} weeks, this week last: ${scores.map((score) => score ?? 'none').join(', ')}`;

/** Lines between weeks that have a score; one by itself is a dash. */
function toRuns(scores: readonly (number | undefined)[]): string[] {
  const runs: string[][] = [[]];
  for (const [week, score] of scores.entries()) {
    if (score === undefined) runs.push([]);
    else runs.at(-1)?.push(`${EDGE + week * STEP},${heightOf(score)}`);
  }
  return runs
    .filter(({ length }) => length > 0)
    .map((run) => (run.length > 1 ? run : [...run, ...run]).join(' '));
}

const heightOf = (score: number): number => EDGE + (1 - score / 100) * (HEIGHT - 2 * EDGE);
