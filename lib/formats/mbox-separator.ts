/** What the line between two mails says of the one after it; its date is unread, since most mails have one of their own. */
export type Separator = { gmailId?: string; date: string };

/** `From`, who, and a date in any order of its parts: Takeout puts the zone before the year. */
const SHAPE =
  /^From (\S.*?)? *((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:\w{3} +\d{1,2}|\d{1,2} +\w{3}) .*\d\d:\d\d.*)$/;
/** Takeout's, whose number is Gmail's id of the mail; those of Google Groups are shorter, and no ids. */
const TAKEOUT = /^(\d{16,20})@xxx$/;
const LARGEST_ID = 2n ** 64n;

/** Whether a line is a separator: bodies hold lines that begin with `From ` as well. */
export const isSeparator = (line: string): boolean => SHAPE.test(line);

/** Reads a separator line, or undefined when it only looks like one. */
export function parseSeparator(line: string): Separator | undefined {
  const [, who = '', date = ''] = SHAPE.exec(line) ?? [];
  if (!date) return undefined;
  const decimal = TAKEOUT.exec(who)?.[1];
  const gmailId = decimal && toGmailId(decimal);
  return { ...(gmailId && { gmailId }), date };
}

/** The 16 hex digits by which Gmail's pages name what its files number in decimal. */
function toGmailId(decimal: string): string | undefined {
  const id = BigInt(decimal);
  return id < LARGEST_ID ? id.toString(16).padStart(16, '0') : undefined;
}
