import type { ThanksHow } from '../domain/ledger.ts';

/** What a line says of how thanks were given, and the line without those words. */
export type ThanksWords = { how?: ThanksHow; text: string };

/** At the start, or after a comma at the end: "for speaking in public" is what they are for. */
const WAY =
  /^(?:(publicly|in public)|with a gift)(?:,| for\b)\s*|[\s]*[,;–-]\s*(?:(publicly|in public)|with a gift)$/i;

/** They are thanks already: "thanks so much to Ana for the intro", "thx, the intro", "for the intro". */
const LABELS = [
  /^(?:many )?(?:thanks?|thank you|thx|thanked)(?: (?:so|very) much)?(?: (?:to )?(?!for |publicly |in |with )\p{L}{2,})?(?: for\s+|\s*[,:–-]\s+|\s+(?=(?:publicly|in public|with a gift) for )|$)/iu,
  /^for\s+/i,
];

/** "the demo, in public" was said before others. */
export function readThanksWords(typed: string): ThanksWords {
  const said = withoutLabel(typed);
  const way = WAY.exec(said);
  if (!way) return { text: said };
  const [whole, first, last] = way;
  return { how: first || last ? 'public' : 'gift', text: withoutLabel(said.replace(whole, '')) };
}

const withoutLabel = (text: string): string =>
  LABELS.reduce((rest, label) => rest.replace(label, ''), text).trim();
