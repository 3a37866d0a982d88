/** "1 person", "2,431 people". */
export const countOf = (count: number, one: string, many: string): string =>
  `${count.toLocaleString()} ${count === 1 ? one : many}`;

/** What there is of each, without what there is nothing of: "4 new people, 1 note". */
export const countsOf = (...counts: readonly [count: number, one: string, many: string][]): string[] =>
  counts.flatMap(([count, one, many]) => (count > 0 ? [countOf(count, one, many)] : []));
