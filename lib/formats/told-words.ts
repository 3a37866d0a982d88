/** "told Ana about the launch date", "let her know that it slipped", "informed Dev: February". */
const TOLD =
  /^(?:(?:i|we) )?(?:have )?(?:told|informed|briefed|let(?= (?!me\b|us\b)\p{L}+ know\b)) (?!(?:the|a|an|my|our|me|us)\b)\p{L}{2,}(?: back| know)?(?:,? (?:about|of|on|that)|[:,])? (.+)$/iu;

/** What a line says that somebody has been told; undefined in any other line. */
export const readToldWords = (typed: string): string | undefined => TOLD.exec(typed.trim())?.[1]?.trim();
