/** A header's text without its comments, which stand in brackets and may hold others. Quoted brackets are text. */
export const withoutComments = (text: string): string =>
  text.includes('(') ? rewriteComments(text, () => ' ') : text;

/**
 * Every outermost comment replaced by what `replace` makes of its inside, told whether it stands within the angle
 * brackets of an address.
 */
export function rewriteComments(
  text: string,
  replace: (inside: string, isBracketed: boolean) => string,
): string {
  let [written, from, depth] = ['', 0, 0];
  let [isQuoted, isBracketed] = [false, false];
  for (let index = 0; index < text.length; index++) {
    const sign = text[index];
    if (sign === '\\') index++;
    else if (sign === '"' && depth === 0) isQuoted = !isQuoted;
    else if ((sign === '<' || sign === '>') && depth === 0 && !isQuoted) isBracketed = sign === '<';
    else if (sign === '(' && !isQuoted && depth++ === 0) {
      written += text.slice(from, index);
      from = index + 1;
    } else if (sign === ')' && depth > 0 && --depth === 0) {
      written += replace(text.slice(from, index), isBracketed);
      from = index + 1;
    }
  }
  // A comment that is never closed is none: what is in it stays.
  return written + (depth > 0 ? text.slice(from - 1) : text.slice(from));
}
