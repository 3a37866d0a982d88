/** Names and roles are cut here: a field may hold a whole page. */
const LONGEST = 200;

/** One line, without characters that cannot be seen or that turn the direction of writing around. */
export const cleanText = (text: string): string =>
  text.length <= LONGEST && PLAIN.test(text) ? text.trim() : cleaned(text.slice(0, LONGEST * 10));

/** What most texts are: plain letters, and single blanks between them. */
const PLAIN = /^(?:[!-~] ?)*$/;

const cleaned = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST);

/** Notes keep their lines, and lose what cannot be seen. */
export const cleanNote = (text: string): string =>
  text
    .slice(0, LONGEST_NOTE)
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (one) => (one === '\n' ? one : ' '))
    .trim();

const LONGEST_NOTE = 20_000;
