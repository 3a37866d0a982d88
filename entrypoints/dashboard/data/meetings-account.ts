import { calendarAccount } from '../../../lib/domain/calendar-account.ts';
import { countOf } from '../../../lib/domain/count-of.ts';
import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import type { AccountLine } from '../../../lib/domain/import-account.ts';
import type { OwnFound } from '../../../lib/domain/mail-own.ts';
import type { CalendarsRead } from '../../../lib/formats/read-calendars.ts';
import {
  countMeetings,
  type MeetingsImported,
  type MeetingsPlan,
  seenWith,
} from '../../../lib/store/import-meetings.ts';

/** What is in the calendars, whose they are, and what importing them would do. */
export type CalendarsAtHand = CalendarsRead & { own: OwnFound[]; plan: MeetingsPlan };

export const meetingWords = (count: number): string => countOf(count, 'meeting', 'meetings');

/** "12 meetings and 3 people". */
export function whatWords(plan: MeetingsPlan, chosen: ReadonlySet<EmailAddress>): string {
  const people = chosen.size > 0 ? ` and ${countOf(chosen.size, 'person', 'people')}` : '';
  return `${meetingWords(countMeetings(seenWith(plan, chosen)))}${people}`;
}

/** What becomes of everything in the calendars; before the import, of entries and meetings alone. */
export function meetingsAccount(
  read: CalendarsAtHand,
  chosen: ReadonlySet<EmailAddress>,
  done?: MeetingsImported,
): AccountLine[] {
  const { plan, occurrences } = read;
  const seen = seenWith(plan, chosen);
  const taken = new Set(seen.map(({ touch }) => touch.ref));
  const nobodys = {
    reason: 'nobody you track or have ticked was on them',
    count: plan.held - taken.size,
    example: plan.met.find(({ touch }) => !taken.has(touch.ref))?.touch.subject ?? '',
  };
  const example = seen.find(({ touch }) => touch.subject)?.touch.subject ?? '';
  const meetings = {
    all: occurrences.length,
    taken: taken.size,
    example,
    skipped: [...plan.skipped, nobodys],
  };
  if (!done) return calendarAccount(read, meetings);
  const people = { added: done.added.length, gained: done.gained.length, examples: done.examples };
  return calendarAccount(read, meetings, { people, touches: done.touches });
}

/** How many records an import of calendars has changed, at most: somebody's meetings of a year are one. */
export const changedBy = ({ added, gained, touches }: MeetingsImported): number =>
  added.length + gained.length + touches.fresh + touches.merged;

/** Why there is nothing to look at, where no file is a calendar that can be read; else undefined. */
export function whyNone({ entries, refused }: CalendarsRead): { file: string; reason: string } | undefined {
  const isWhole = refused.every(({ what, file }) => what === file);
  if (refused.length === 0 || entries > refused.length || !isWhole) return undefined;
  return {
    file: refused.map(({ what }) => what).join(', '),
    reason: [...new Set(refused.map(({ reason }) => reason))].join(' '),
  };
}
