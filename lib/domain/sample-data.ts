import { addDays, isWeekend, previousFriday, set, subDays } from 'date-fns';
import { addToDate, type CalendarDate, startOf, toCalendarDate } from './calendar-date.ts';
import { parseEmailAddress } from './email-address.ts';
import type { EntryId, LedgerEntry } from './ledger.ts';
import {
  type SampleEntry,
  type SampleKind,
  type SamplePerson,
  type SampleTouch,
  samplePeople,
} from './sample-people.ts';
import type { StakeholderDetails, StakeholderId } from './stakeholder.ts';
import type { Instant } from './time.ts';
import type { Touch } from './touch.ts';

/** A sample person and all that hangs on them. The ids are always the same, so that loading twice loads once. */
export type Sample = {
  id: StakeholderId;
  details: StakeholderDetails;
  touches: Touch[];
  entries: LedgerEntry[];
};

type How = Pick<Touch, 'kind' | 'direction' | 'source'>;

const kinds: Record<SampleKind, How> = {
  'mail in': { kind: 'email', direction: 'in', source: 'gmail' },
  'mail out': { kind: 'email', direction: 'out', source: 'gmail' },
  meeting: { kind: 'meeting', direction: 'both', source: 'calendar' },
  call: { kind: 'call', direction: 'both', source: 'manual' },
  chat: { kind: 'chat', direction: 'both', source: 'manual' },
  'in person': { kind: 'in-person', direction: 'both', source: 'manual' },
};

/** The sample people, with histories that end at `now`. */
export const sampleData = (now: Instant): Sample[] => samplePeople.flatMap((person) => toSample(person, now));

function toSample({ email, touches, entries, ...details }: SamplePerson, now: Instant): Sample[] {
  const address = parseEmailAddress(email);
  if (!address) return [];
  const id = `sample-${details.name.toLowerCase().replace(' ', '-')}` as StakeholderId;
  return [
    {
      id,
      details: { ...details, emails: [address] },
      touches: touches.map((touch, index) => toTouch(touch, index, now)),
      entries: entries.map((entry, index) => toEntry(entry, id, index, now)),
    },
  ];
}

function toTouch([daysAgo, what, subject, groupSize = 2]: SampleTouch, index: number, now: Instant): Touch {
  const at = workingHour(daysAgo, index, now);
  return { ...kinds[what], at, groupSize, ref: refOf(kinds[what], at), subject };
}

/** Ids of the forms that Gmail, Calendar and we give (contract.md, C3). Gmail's carries the time. */
function refOf({ source }: How, at: Instant): string {
  if (source === 'gmail') return (BigInt(at) << 20n).toString(16).padStart(16, '0');
  if (source === 'calendar') return `sample${at.toString(32)}`;
  return `manual:00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;
}

function toEntry(entry: SampleEntry, stakeholderId: StakeholderId, index: number, now: Instant): LedgerEntry {
  const writtenAt = workingHour(entry.written, index, now);
  const id = `${stakeholderId}-${index}` as EntryId;
  const common = { id, stakeholderId, createdAt: writtenAt, updatedAt: writtenAt };
  if ('note' in entry) return { ...common, kind: 'note', text: entry.note };
  if ('thanks' in entry) {
    const words = entry.words && { words: entry.words };
    return { ...common, kind: 'thanks', text: entry.thanks, on: toCalendarDate(writtenAt), ...words };
  }
  const doneAt = entry.done === undefined ? undefined : workingHour(entry.done, index, now);
  return {
    ...common,
    kind: 'follow-up',
    text: entry.follow,
    due: workingDay(addToDate(toCalendarDate(now), entry.dueIn), entry.dueIn),
    ...(doneAt !== undefined && { doneAt, updatedAt: doneAt }),
  };
}

/** A moment in working hours; what would fall on a weekend was on the Friday before. */
function workingHour(daysAgo: number, index: number, now: Instant): Instant {
  const day = subDays(now, daysAgo);
  const workday = isWeekend(day) ? previousFriday(day) : day;
  return set(workday, {
    hours: 9 + ((daysAgo * 5 + index) % 8),
    minutes: (daysAgo * 7 + index * 5) % 60,
    seconds: 0,
    milliseconds: 0,
  }).getTime();
}

/** What is due some day is due on a working day; what is due today stays so, on Sundays too. */
function workingDay(date: CalendarDate, dueIn: number): CalendarDate {
  const day = startOf(date);
  if (dueIn === 0 || !isWeekend(day)) return date;
  if (dueIn < 0) return toCalendarDate(previousFriday(day));
  return toCalendarDate(addDays(day, day.getDay() === 6 ? 2 : 1));
}
