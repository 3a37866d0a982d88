import type { CalendarDate } from './calendar-date.ts';
import { addToDate } from './calendar-date.ts';
import type { StakeholderId } from './stakeholder.ts';

/** A letter of thanks that was written: `what` is what for, which may differ where all else is the same. */
export type LetterSaid = { to: StakeholderId; name: string; on: CalendarDate; what: string; words: string };

/** Two letters with this share of their words in common say the same. */
const ALIKE = 0.8;
/** What went to somebody else longer ago than this may be said again. */
const LATELY_DAYS = 30;

/** The letter that says nearly the same: to the same person ever, or to anybody lately. The newest of them. */
export function saidBefore(
  letter: Pick<LetterSaid, 'to' | 'what' | 'words'>,
  said: readonly LetterSaid[],
  today: CalendarDate,
): LetterSaid | undefined {
  const mine = heartOf(letter);
  if (mine.length === 0) return undefined;
  const from = addToDate(today, -LATELY_DAYS);
  const [last] = said
    .filter(({ to, on }) => to === letter.to || on >= from)
    .filter((one) => likeness(mine, heartOf(one)) >= ALIKE)
    .sort((a, b) => Number(b.to === letter.to) - Number(a.to === letter.to) || (a.on < b.on ? 1 : -1));
  return last;
}

/** The words of a letter without its greeting, its end, and what it is for. */
function heartOf({ words, what }: Pick<LetterSaid, 'what' | 'words'>): string[] {
  const lines = words.split(/\n+/).filter((line) => line.trim());
  const heart = lines.length > 2 ? lines.slice(1, -1) : lines;
  const text = heart.join(' ').toLowerCase();
  const bare = what ? text.replaceAll(what.toLowerCase(), ' ') : text;
  return bare.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The share of their words that both have (Dice), each as often as both have it. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  let common = 0;
  for (const word of one) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    common++;
  }
  return one.length + other.length === 0 ? 0 : (2 * common) / (one.length + other.length);
}
