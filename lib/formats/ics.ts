import type { Refused } from '../domain/contact.ts';
import { type EmailAddress, parseEmailAddress } from '../domain/email-address.ts';
import type { Attendee, EventsRead, ImportedEvent } from '../domain/imported-event.ts';
import type { Answer } from '../domain/page-seen.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { DAY, type Instant } from '../domain/time.ts';
import { toInstantIn, type Zone } from '../domain/zone.ts';
import { cleanText } from './clean-text.ts';
import { type ContentLine, readParams, unescaped } from './content-lines.ts';
import { type RawEvent, readIcsParts, titleOf } from './ics-components.ts';
import { type IcsTime, parseIcsDuration, parseIcsTime } from './ics-time.ts';
import { type ZoneFinder, zoneFinder } from './ics-zones.ts';

type Context = {
  find: ZoneFinder;
  home: Zone;
  passedOver: Refused[];
  /** Guests by the line they stand in: a calendar has the same ones thousands of times. */
  guests: Map<string, Guest>;
};

type Guest = { email?: EmailAddress; name: string; answer: Answer; kind: Attendee['kind'] };

/**
 * Reads a calendar's file. `zone` is where the user is: there hang the clocks of events that name no zone, when the
 * file does not say otherwise. Fails, in words, when it is no calendar.
 */
export function parseIcs(text: string, zone: string): Result<EventsRead> {
  const parts = readIcsParts(text);
  const { refused, other } = parts;
  if (!/BEGIN:V/i.test(text)) return fail('This is not a calendar file: nothing begins in it.');
  const find = zoneFinder(parts.zones);
  const context: Context = {
    find,
    home: (parts.zone && find(parts.zone)) || zone,
    passedOver: [],
    guests: new Map(),
  };
  const events = parts.events.flatMap((raw) => {
    const event = toEvent(raw, context);
    if (event.ok) return event.value;
    refused.push({ ...titleOf(raw), reason: event.error });
    return [];
  });
  return ok({
    events,
    refused,
    passedOver: context.passedOver,
    other,
    ...(parts.name && { name: parts.name }),
  });
}

function toEvent(raw: RawEvent, context: Context): Result<ImportedEvent> {
  const first = (name: string): ContentLine | undefined => raw.properties.get(name)?.[0];
  const startLine = first('DTSTART');
  if (!startLine) return fail('has no start');
  const start = readMoment(startLine, context);
  if (!start.ok) return start;
  const { at, zone, isDay } = start.value;
  const end = readEnd(raw, start.value, context);
  const recurrenceId = first('RECURRENCE-ID');
  const original = recurrenceId && readMoment(recurrenceId, context);
  if (original && !original.ok) return original;
  if (raw.broken) note(raw, `has a line that cannot be read: “${cleanText(raw.broken.value)}”`, context);
  const title = cleanText(unescaped(first('SUMMARY')?.value ?? ''));
  const rule = first('RRULE')?.value.trim();
  return ok({
    line: raw.line,
    uid: first('UID')?.value.trim().slice(0, LONGEST_UID) || `${at} ${title}`,
    sequence: Number.parseInt(first('SEQUENCE')?.value ?? '', 10) || 0,
    title,
    start: at,
    ...(end !== undefined && { end }),
    zone,
    isAllDay: isDay,
    status: statusOf(first('STATUS')?.value),
    ...readOrganizer(first('ORGANIZER')),
    attendees: readAttendees(raw, context),
    ...(rule && { recurrence: rule }),
    rdates: readMoments(raw, 'RDATE', context),
    exdates: readMoments(raw, 'EXDATE', context),
    ...(original && { recurrenceId: original.value.at }),
  });
}

/** Google's are at most 1,024 characters long, and Outlook's shorter. */
const LONGEST_UID = 2_000;

type Moment = { at: Instant; zone: Zone; isDay: boolean };

/** When a property is, by its own zone, else by the calendar's. */
function readMoment(line: ContentLine, context: Context): Result<Moment> {
  const time = parseIcsTime(line.value);
  if (!time) return fail(`says “${cleanText(line.value)}”, which is no time`);
  return readInZone(time, line, context);
}

function readInZone(time: IcsTime, line: ContentLine, { find, home }: Context): Result<Moment> {
  const { wall, isDay, isUtc } = time;
  const tzid = line.params && readParams(line.params).get('TZID')?.[0];
  if (isUtc) return ok({ at: wall, zone: 'UTC', isDay });
  const zone = tzid ? find(tzid) : home;
  if (zone === undefined) return fail(`is in the time zone “${cleanText(tzid ?? '')}”, which nobody knows`);
  return ok({ at: toInstantIn(wall, zone), zone, isDay });
}

/** The times of a list: one line may have several, and each a length behind it, which does not matter. */
function readMoments(raw: RawEvent, name: string, context: Context): Instant[] {
  return (raw.properties.get(name) ?? []).flatMap((line) =>
    line.value.split(',').flatMap((value) => {
      const moment = readMoment({ ...line, value: value.split('/')[0] ?? '' }, context);
      if (moment.ok) return moment.value.at;
      if (value.trim() !== '') note(raw, moment.error, context);
      return [];
    }),
  );
}

/** Some write the zone beside the start alone. */
function readEnd(raw: RawEvent, { at, zone, isDay }: Moment, context: Context): Instant | undefined {
  const line = raw.properties.get('DTEND')?.[0];
  const end = line && readMoment(line, { ...context, home: zone === 'UTC' ? context.home : zone });
  if (end?.ok && end.value.at >= at) return end.value.at;
  if (end) note(raw, end.ok ? 'ends before it begins: its end is passed over' : end.error, context);
  const length = parseIcsDuration(raw.properties.get('DURATION')?.[0]?.value ?? '');
  if (length !== undefined) return at + length;
  return isDay ? at + DAY : undefined;
}

function readOrganizer(line: ContentLine | undefined): Pick<ImportedEvent, 'organizer'> {
  const person = line && readPerson(line);
  return person?.email ? { organizer: { email: person.email, name: person.name } } : {};
}

function readAttendees(raw: RawEvent, context: Context): Attendee[] {
  return (raw.properties.get('ATTENDEE') ?? []).flatMap((line) => {
    const { email, name, answer, kind } = readGuest(line, context.guests);
    if (email) return { email, name, answer, kind };
    note(raw, `has a guest without an email address: “${name || cleanText(line.value)}”`, context);
    return [];
  });
}

function readGuest(line: ContentLine, guests: Map<string, Guest>): Guest {
  const key = `${line.params}:${line.value}`;
  const known = guests.get(key);
  if (known) return known;
  const { email, name, params } = readPerson(line);
  const guest: Guest = {
    ...(email && { email }),
    name,
    answer: answerOf(params.get('PARTSTAT')?.[0]),
    kind: email ? kindOf(email, params.get('CUTYPE')?.[0]) : 'person',
  };
  if (guests.size < MOST_GUESTS) guests.set(key, guest);
  return guest;
}

const MOST_GUESTS = 50_000;

/** Apple writes the address as a parameter, and something of its own as the value. */
function readPerson(line: ContentLine): {
  email?: EmailAddress;
  name: string;
  params: Map<string, string[]>;
} {
  const params = readParams(line.params);
  const email = parseEmailAddress(line.value) ?? parseEmailAddress(params.get('EMAIL')?.[0]);
  const name = cleanText(params.get('CN')?.join(', ') ?? '');
  return { ...(email && { email }), name: name.toLowerCase() === email ? '' : name, params };
}

const answerOf = (participation = ''): Answer => answers.get(participation.toUpperCase()) ?? 'none';

const answers = new Map<string, Answer>([
  ['ACCEPTED', 'yes'],
  ['DECLINED', 'no'],
  ['TENTATIVE', 'maybe'],
]);

/** Google's rooms and calendars say what they are by their domain alone. */
function kindOf(email: EmailAddress, type = ''): Attendee['kind'] {
  if (/^(ROOM|RESOURCE)$/i.test(type) || email.endsWith('@resource.calendar.google.com')) return 'room';
  return /^GROUP$/i.test(type) || email.endsWith('.calendar.google.com') ? 'group' : 'person';
}

function statusOf(value = ''): ImportedEvent['status'] {
  const status = value.trim().toLowerCase();
  return status === 'cancelled' || status === 'tentative' ? status : 'confirmed';
}

const note = (raw: RawEvent, reason: string, { passedOver }: Context): void => {
  passedOver.push({ ...titleOf(raw), reason });
};
