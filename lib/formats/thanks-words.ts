import type { ThanksHow } from '../domain/ledger.ts';

/** What a line says of how thanks were given, and the line without those words. */
export type ThanksWords = { how?: ThanksHow; text: string };

/** At the start, or after a comma at the end: "for speaking in public" is what they are for. */
const WAY =
  /^(?:(publicly|in public)|with a gift)(?:,| for\b)\s*|[\s]*[,;–-]\s*(?:(publicly|in public)|with a gift)$/i;

/** "the demo, in public" was said before others. */
export function readThanksWords(typed: string): ThanksWords {
  const way = WAY.exec(typed);
  if (!way) return { text: typed };
  const [whole, first, last] = way;
  return { how: first || last ? 'public' : 'gift', text: typed.replace(whole, '').trim() };
}
