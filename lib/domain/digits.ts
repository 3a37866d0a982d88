/** The text with every script's digits as 0 to 9. */
export const toAsciiDigits = (text: string): string => text.replaceAll(/(?!\d)\p{Nd}/gu, toAsciiDigit);

/** Unicode gives every script's ten digits in a row, from a zero that no digit comes before. */
function toAsciiDigit(digit: string): string {
  let value = 0;
  for (let code = digit.codePointAt(0) ?? 0; /\p{Nd}/u.test(String.fromCodePoint(code - 1)); code--) value++;
  return String(value % 10);
}
