/** What a line says of waiting for an answer, and the line without its condition. */
export type WaitWords = { isWaiting: boolean; text: string };

/** "…, if no answer by thu", "unless she replies": what follows is the day. */
const CONDITION =
  /[\s,;:–-]*\b(?:if (?:(?:there(?:['’]s| is)|(?:i|we) (?:get|hear|have)) )?(?:no (?:answer|reply|response|word|news)|nothing)(?: (?:comes|came|back|yet|from \p{L}+))*|unless \p{L}+ (?:answers?|repl(?:y|ies)|responds?|writes?)(?: back)?)\b/iu;
const BEGINNING = /^(?:(?:i|we)(?:['’]m|['’]re| am| are) )?(?:wait(?:ing)? (?:for|on)|await(?:ing)?)\b/iu;

/** "waiting for numbers, if no answer by thu" waits for them until Thursday; so does "nudge Ana if no reply by thu". */
export function readWaitWords(typed: string): WaitWords {
  const condition = CONDITION.exec(typed);
  if (!condition) return { isWaiting: BEGINNING.test(typed), text: typed };
  const rest = `${typed.slice(0, condition.index)} ${typed.slice(condition.index + condition[0].length)}`;
  return { isWaiting: true, text: rest.replaceAll(/\s+/g, ' ').trim() };
}
