import type { Instant } from '../domain/time.ts';
import { parseMailDate } from './mail-date.ts';

/** What the line between two mails says of the one after it. */
export type Separator = { gmailId?: string; at?: Instant };

/** `From`, who, and a date in any order of its parts: Takeout puts the zone before the year. */
const SHAPE =
  /^From (\S.*?)? *((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? +(?:\w{3} +\d{1,2}|\d{1,2} +\w{3}) .*\d\d:\d\d.*)$/;
/** Takeout's, whose number is Gmail's id of the mail; those of Google Groups are shorter, and no ids. */
const TAKEOUT = /^(\d{16,20})@xxx$/;
const LARGEST_ID = 2n ** 64n;

/** Reads a separator line, or undefined when it only looks like one: bodies hold lines that begin with `From `. */
export function parseSeparator(line: string): Separator | undefined {
  const [, who = '', date = ''] = SHAPE.exec(line) ?? [];
  if (!date) return undefined;
  const at = parseMailDate(date);
  const decimal = TAKEOUT.exec(who)?.[1];
  const gmailId = decimal && toGmailId(decimal);
  return { ...(gmailId && { gmailId }), ...(at !== undefined && { at }) };
}

/** The 16 hex digits by which Gmail's pages name what its files number in decimal. */
export function toGmailId(decimal: string): string | undefined {
  if (!/^\d{1,20}$/.test(decimal)) return undefined;
  const id = BigInt(decimal);
  return id < LARGEST_ID ? id.toString(16).padStart(16, '0') : undefined;
}
