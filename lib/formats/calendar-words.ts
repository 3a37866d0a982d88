/** What a language says in its dates, and in which order it writes their numbers. */
export type CalendarWords = {
  months: ReadonlyMap<string, ReadonlySet<number>>;
  weekdays: ReadonlyMap<string, ReadonlySet<number>>;
  /** Parts of the day, each with the hours it stands for. */
  periods: ReadonlyMap<string, ReadonlySet<number>>;
  /** Whatever else stands in a date: "at", "de", "г". */
  others: ReadonlySet<string>;
  /** How it writes a date in numbers alone; undefined where it writes months as words. */
  order: 'day first' | 'year first' | undefined;
};

const styles: Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'medium', timeStyle: 'short' },
  { dateStyle: 'long', timeStyle: 'short' },
  { dateStyle: 'full', timeStyle: 'short' },
  { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit' },
];

const known = new Map<string, CalendarWords>();

/** The words of a language, learned from what the browser itself writes in it: no table of ours can be as current. */
export function calendarWords(language: string): CalendarWords {
  const words = known.get(language) ?? learn(language);
  known.set(language, words);
  return words;
}

/** The words of a text, folded as they are compared: "a.m." is one. */
export const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<=[\p{L}\p{M}])\.(?=\p{L})/gu, '')
    .match(/[\p{L}\p{M}]+/gu) ?? [];

function learn(language: string): CalendarWords {
  const formats = styles.map((style) => new Intl.DateTimeFormat(language, { ...style, ...PLAIN }));
  const written = (month: number, day: number, hour = 9): Set<string> =>
    new Set(formats.flatMap((format) => wordsIn(format.format(Date.UTC(2026, month, day, hour)))));
  const months = telling(MONTHS.map((month) => [month, written(month, firstWednesday(month))]));
  // From Sunday 15 November 2026 on.
  const weekdays = telling(DAYS.map((day) => [day, written(10, 15 + day)]));
  const periods = telling(HOURS.map((hour) => [hour, written(10, 18, hour)]));
  const others = new Set([...written(10, 18), ...written(4, 6)]);
  for (const word of [...months.keys(), ...weekdays.keys(), ...periods.keys()]) others.delete(word);
  return { months, weekdays, periods, others, order: orderOf(formats[0]?.formatToParts(0) ?? []) };
}

const PLAIN = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
const MONTHS = Array.from({ length: 12 }, (_, month) => month);
const DAYS = Array.from({ length: 7 }, (_, day) => day);
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Always the same weekday, so that only the month differs. */
const firstWednesday = (month: number): number =>
  1 + ((10 - new Date(Date.UTC(2026, month, 1)).getUTCDay()) % 7);

/** The words by which some can be told from others: those that not all have, each with whatever it stands for. */
function telling(all: readonly (readonly [number, ReadonlySet<string>])[]): Map<string, Set<number>> {
  const meanings = new Map<string, Set<number>>();
  for (const [value, words] of all) {
    for (const word of words) meanings.set(word, (meanings.get(word) ?? new Set()).add(value));
  }
  return new Map([...meanings].filter(([, values]) => values.size < all.length));
}

function orderOf(parts: readonly Intl.DateTimeFormatPart[]): CalendarWords['order'] {
  const isNumeric = /\d/.test(parts.find(({ type }) => type === 'month')?.value ?? '');
  const [first] = parts.filter(({ type }) => ['day', 'month', 'year'].includes(type));
  if (!isNumeric || first?.type === 'month') return undefined;
  return first?.type === 'year' ? 'year first' : 'day first';
}
