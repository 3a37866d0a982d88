import { clockWords, parseHours } from './clock-hours.ts';
import type { Boundary, Conflict } from './ledger.ts';

/** What to be careful about, in a line: "reads mail 9–17; call if urgent". Theirs comes first, the user's own last. */
export function carefulWords(entries: readonly (Boundary | Conflict)[]): string {
  const boundaries = entries.filter((entry) => entry.kind === 'boundary');
  const theirs = boundaries.filter(({ whose }) => whose === 'theirs').map(respectWords);
  const conflicts = entries
    .filter((entry) => entry.kind === 'conflict')
    .map(({ text }) => `to settle: ${text}`);
  const mine = boundaries.filter(({ whose }) => whose === 'mine').map((one) => `mine: ${respectWords(one)}`);
  return [...theirs, ...conflicts, ...mine].join('; ');
}

/** When, the user's words, and what to do when it is urgent; hours that the words name are not said twice. */
function respectWords({ text, hours, days, urgent }: Boundary): string {
  const when = [hours && !parseHours(text) && clockWords(hours), days && !text.includes(days) && days];
  const atOnce = urgent && (/\burgent/i.test(urgent) ? urgent : `${urgent} if urgent`);
  return [when.filter(Boolean).join(' '), text, atOnce].filter(Boolean).join('; ');
}
