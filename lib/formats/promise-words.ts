import type { PromiseWay } from '../domain/ledger.ts';

/** What one gives one's word for: a launch that will slip promises nothing. */
const DEED =
  '(?:send|share|give|bring|review|check|confirm|call|email|write|draft|prepare|provide|deliver|forward|introduce|intro|fix|sign|pay|update|schedule|arrange|ask|answer|reply|finish|look into|come back|get back|set up)';

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

/** "Need to send the deck" is for the user to do, and "it" is nobody. */
const NO_ONE =
  /^(?:i|we|you|it|this|that|there|who|which|needs?|want|have|has|got|try|plan|promised?|agreed?|offer(?:ed)?|remember|going|ready|happy|able|due|time|how|what|when|where|not|or|and|to)\b/i;

/** "Contract to sign by fri" and "design reviews" have nothing after them that they are done to. */
const OBJECT = '(?:the|an?|me|us|my|our|your|his|her|their|its?|them|this|all|some)';
const NO_OBJECT = '(?:by|on|at|in|to|with|for|from|about|of|until|till|before|due|next|this|today|tomorrow)';

/** Where a promise is picked, others do what is said of them: "Ana to send …", "she sends …", "they'll be here". */
const theirs: [RegExp, PromiseWay][] = [
  [/^(?:she|he|they)(?: will|['’]ll|(?: is| are|['’]s|['’]re)(?: going)? to) /iu, 'they-promised'],
  [new RegExp(`^\\p{Lu}\\p{L}+ to (?=${DEED} (?!${NO_OBJECT}\\b)\\p{Ll})`, 'u'), 'they-promised'],
  [new RegExp(`^\\p{L}{2,} to (?=${DEED} ${OBJECT}\\b)`, 'iu'), 'they-promised'],
  [new RegExp(`^\\p{L}{2,} (?=${DEED}(?:s|es) ${OBJECT}\\b)`, 'iu'), 'they-promised'],
];

/** "she promised me the contract" is theirs; "promised Ana numbers" is the user's own. */
export const readPromiseWords = (typed: string): PromiseWords => readBy(ways, typed);

/** The same where it is a promise in any case, so that less is needed to say whose it is. */
export const readPickedPromise = (typed: string): PromiseWords =>
  readBy(NO_ONE.test(typed) ? ways : [...ways, ...theirs], typed);

function readBy(table: typeof ways, typed: string): PromiseWords {
  for (const [words, way] of table) {
    const match = typed.match(words);
    if (match) return { way, text: typed.slice(match[0].length).trim() };
  }
  return { text: typed };
}
