import type { PromiseWay } from '../domain/ledger.ts';

/** What one gives one's word for: a launch that will slip promises nothing. */
const DEED =
  '(?:send|share|give|bring|review|check|confirm|call|email|write|draft|prepare|provide|deliver|forward|introduce|fix|sign|pay|update|schedule|arrange|ask|answer|reply|finish|look into|come back|get back|set up)';

/** What a line says of who promised or asked, and the line without those words. */
export type PromiseWords = { way?: PromiseWay; text: string };

/** Read from the start of a line, in this order; without a subject it is the user who speaks. A name has its capital. */
const ways: [RegExp, PromiseWay][] = [
  [new RegExp(`^(?:[Ii]|[Ww]e)(?: will|['’]ll) (?=${DEED}\\b)`, 'u'), 'i-promised'],
  [
    new RegExp(`^(?!(?:it|this|that|there|you)\\b)\\p{L}{2,}:?(?: will|['’]ll) (?=${DEED}\\b)`, 'u'),
    'they-promised',
  ],
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
