/**
 * Where a line names whom it is about: "promised Ana numbers", "call 15m with dev", "thanks to Mara for …". After "with",
 * "to" and "from" a name may be written small; elsewhere it has its capital.
 */
const places: readonly RegExp[] = [
  /^(?:(?:i|we) )?(?:have )?(?:promised|asked|owe|thank(?:ed)?|told|called|phoned|met)(?: to)? (\p{Lu}\p{L}+)/u,
  /^(?:(?:i|we) )?(?:have )?(?:promised|asked|owe|told|informed|briefed|called|phoned) (\p{L}{2,})/iu,
  /^(?:thanks|thx|thank you) to (\p{L}{2,})/iu,
  /^(?:thanks|thx|thanked|thank) (\p{L}{2,}) (?:publicly |in public )?for\b/iu,
  /^(?:(?:i|we)(?:'m| am|'re| are) )?(?:waiting (?:for|on)|awaiting) (\p{L}{2,}) (?:on|about|to|for|until|by)\b/iu,
  /^(?:remind|nudge|let|follow up with|check in with|get back to) (\p{L}{2,})/iu,
  /^(?:conflict|difference|disagreement|disagree|dispute) with (\p{L}{2,})/iu,
  /^(\p{L}{2,}):? (?:likes|loves|dislikes|hates|misses|complains|struggles|will|owes|promised|said|says)\b/iu,
  /^(?:feedback from|agreed with) (\p{L}{2,})/iu,
  /\b(?:call(?:ed)?|chat(?:ted)?|met|lunch|coffee|dinner|spoke|talked|meeting)\b.* with (\p{L}{2,})/iu,
  /\b\d{1,3} ?(?:m|min|mins|minutes|h|hours?)\b.* with (\p{L}{2,})/iu,
  /^(?:call|chat|met) (\p{L}{2,})(?=.*\b\d{1,3} ?(?:m|min|mins|minutes|h|hours?)\b)/iu,
  /^(\p{Lu}\p{L}+) (?:has |have )?(?:promised|asked|said|owes)\b/u,
  /^(?:call|phone|ring|ping|meet|mail|email|write to|ask|tell|send) (\p{Lu}\p{L}+)/u,
];

/** "She promised" names nobody. */
const NOBODY =
  /^(?:i|we|you|he|she|they|it|him|her|them|us|me|the|a|an|this|that|my|our|his|their|for|to|about|with|at|on|in|(?:no|every|some|any)(?:body|one)|none|no|all)$/i;

/** "Nobody likes the new price" is of no one in particular. */
export const isOfNobody = (text: string): boolean =>
  /^(?:(?:no|every|some|any) ?(?:body|one)|none)(?!\p{L})/iu.test(text);

/** As a name is written where a line names somebody: "promised ana numbers" is "promised Ana numbers". */
export const withCapital = (text: string, name: string): string =>
  text.replace(
    new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu'),
    (found) => found.slice(0, 1).toUpperCase() + found.slice(1),
  );

/** The name in a line that says whom it is about; undefined in most lines. */
export function readNamed(typed: string): string | undefined {
  const text = typed.trim();
  for (const place of places) {
    const name = place.exec(text)?.[1] ?? place.exec(lowerFirst(text))?.[1];
    if (name && !NOBODY.test(name)) return name;
  }
  return undefined;
}

/** A line may begin with a capital: "Promised Ana numbers". */
const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);

/** What was said of a contact, without whom it was with: "15m with dev", "dev 15 min", "Mara yesterday". */
export function withoutName(text: string, name: string): string {
  const first = new RegExp(`^(?:with )?${name}(?!\\p{L})`, 'iu');
  const inside = new RegExp(`\\s+with ${name}(?!\\p{L})`, 'iu');
  return text.replace(first, '').replace(inside, '').trim();
}
