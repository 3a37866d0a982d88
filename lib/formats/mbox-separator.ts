/** What the line between two mails says of the one after it; its date is unread, since most mails have one of their own. */
export type Separator = { gmailId?: string; date: string };

const FROM = 'From ';
/** A day in any order of its parts: Takeout puts the zone before the year. The time comes somewhere after it. */
const DAY = /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:\w{3} +\d{1,2}|\d{1,2} +\w{3}) /;
const TIME = /\d\d:\d\d/;
/** Takeout's, whose number is Gmail's id of the mail; those of Google Groups are shorter, and no ids. */
const TAKEOUT = /^(\d{16,20})@xxx$/;
const LARGEST_ID = 2n ** 64n;

/** Whether a line is a separator: bodies hold lines that begin with `From ` as well. */
export const isSeparator = (line: string): boolean => parseSeparator(line) !== undefined;

/**
 * Reads a separator line, `From`, who, and a date; undefined when it only looks like one. In two steps, since one
 * expression for all of it takes seconds for a line that is made for that.
 */
export function parseSeparator(line: string): Separator | undefined {
  const day = line.startsWith(FROM) ? line.search(DAY) : -1;
  const date = line.slice(day);
  if (day === -1 || !TIME.test(date)) return undefined;
  const decimal = TAKEOUT.exec(line.slice(FROM.length, day).trim())?.[1];
  const gmailId = decimal && toGmailId(decimal);
  return { ...(gmailId && { gmailId }), date };
}

/** The 16 hex digits by which Gmail's pages name what its files number in decimal. */
function toGmailId(decimal: string): string | undefined {
  const id = BigInt(decimal);
  return id < LARGEST_ID ? id.toString(16).padStart(16, '0') : undefined;
}
