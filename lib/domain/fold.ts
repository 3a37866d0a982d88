/** Letters that NFKD does not take apart (import-facts.md). */
const whole: Record<string, string> = { ł: 'l', ø: 'o', ß: 'ss', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i' };

/** Without case or accents: "Łukasz" and "lukasz" are one. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łøßđæœı]/g, (letter) => whole[letter] ?? letter);
