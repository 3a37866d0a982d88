import type { PromiseWay } from '../domain/ledger.ts';

/** What a line says of who promised or asked, and the line without those words. */
export type PromiseWords = { way?: PromiseWay; text: string };

/** Read from the start of a line, in this order; without a subject it is the user who speaks. A name has its capital. */
const ways: [RegExp, PromiseWay][] = [
  [
    /^(?:(?:i|I|we|We) )?(?:have )?[Pp]romised(?: (?:to )?(?:her|him|them|\p{Lu}\p{L}+))?(?: (?:to|that (?:i|I|we)(?: will)?))? /u,
    'i-promised',
  ],
  [/^(?:(?:i|I|we|We) )?[Oo]we(?: (?:her|him|them|\p{Lu}\p{L}+))? /u, 'i-promised'],
  [/^\p{L}+ owes?(?: (?:me|us))? /u, 'they-promised'],
  [
    /^(?:(?:i|I|we|We) )?(?:have )?[Aa]sked(?: (?:her|him|them|\p{Lu}\p{L}+))?(?: (?:to|for|about))? /u,
    'i-asked',
  ],
  [
    /^\p{L}+ (?:has |have )?promised(?: (?:to )?(?:me|us))?(?: (?:to|that \p{L}+(?: will)?))? /u,
    'they-promised',
  ],
  [/^\p{L}+ (?:has |have )?asked(?: (?:me|us))?(?: (?:to|for|about))? /u, 'they-asked'],
];

/** "she promised me the contract" is theirs; "promised Ana numbers" is the user's own. */
export function readPromiseWords(typed: string): PromiseWords {
  for (const [words, way] of ways) {
    const match = typed.match(words);
    if (match) return { way, text: typed.slice(match[0].length).trim() };
  }
  return { text: typed };
}
