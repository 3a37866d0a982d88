/** What one benchmark found: medians of runs that took turns. `ratio` is ours over the baseline; below 1 we are better. */
export type Measure = {
  name: string;
  ours: number;
  /** What it is compared with, measured in the same run. */
  baseline: number;
  /** What nobody can beat. */
  limit: number;
  unit: string;
};

type Variant = 'ours' | 'baseline' | 'limit';

/** Runs the three variants in turns, `rounds` times, so that whatever else the machine does falls on all alike. */
export async function compare(
  name: string,
  unit: string,
  rounds: number,
  variants: Record<Variant, () => Promise<number>>,
): Promise<Measure> {
  const found: Record<Variant, number[]> = { ours: [], baseline: [], limit: [] };
  for (let round = 0; round < rounds; round++) {
    for (const variant of ['ours', 'baseline', 'limit'] as const) {
      found[variant].push(await variants[variant]());
    }
  }
  return {
    name,
    ours: median(found.ours),
    baseline: median(found.baseline),
    limit: median(found.limit),
    unit,
  };
}

/** The contract's form: one JSON object a line. */
export function print({ name, ours, baseline, limit, unit }: Measure): void {
  const ratio = round(ours / baseline, 3);
  console.log(
    JSON.stringify({ name, ours: round(ours), baseline: round(baseline), limit: round(limit), unit, ratio }),
  );
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
