/** Octets of a line, its end not counted (RFC 5545, 3.1; RFC 6350, 3.2). */
const MOST = 75;

/** A property as a line of vCard or iCalendar: folded between letters, with its line end. */
export function foldedLine(property: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const letter of property) {
    const size = sizeOf(letter.codePointAt(0) ?? 0);
    if (octets + size > MOST) {
      pieces.push(piece);
      [piece, octets] = ['', 1];
    }
    piece += letter;
    octets += size;
  }
  return `${[...pieces, piece].join('\r\n ')}\r\n`;
}

/** Commas, semicolons, backslashes and line breaks mean something there. */
export const escapedText = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (one) => `\\${one}`)
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');

const sizeOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
