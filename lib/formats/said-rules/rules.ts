/**
 * How one language promises and asks. A sentence that has any of `neither` does neither; of the others the words that come
 * first decide. Expressions are looked for in a sentence with single blanks and straight apostrophes.
 */
export type SaidRules = { promise: RegExp[]; ask: RegExp[]; neither: RegExp[] };
