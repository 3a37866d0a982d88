/**
 * A spreadsheet takes a cell that begins so for a formula, and what stands in it may come from a stranger's mail; an
 * apostrophe before it makes it text again (OWASP, "CSV Injection"). One that begins like that already gets another, so
 * that it can be told from ours.
 */
const FORMULA = /^'*[=+\-@\t\r\n|]/;

/** A cell that no spreadsheet takes for a formula. */
export const defused = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The same as it was. For tables of our own alone: an apostrophe in another is somebody's. */
export const undefused = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
