import { beforeEach, describe, expect, it } from 'vitest';
import { findOwnInCalendar } from '../../lib/domain/calendar-own.ts';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import type { Occurrence } from '../../lib/domain/occurrence.ts';
import { parseIcs } from '../../lib/formats/ics.ts';
import { occurrencesOf } from '../../lib/formats/occurrences.ts';
import {
  countMeetings,
  importMeetings,
  type MeetingsPlan,
  previewMeetings,
  seenWith,
} from '../../lib/store/import-meetings.ts';
import { findSettings, saveSetting } from '../../lib/store/settings.ts';
import { addStakeholder, listStakeholders } from '../../lib/store/stakeholders.ts';
import { listTouches } from '../../lib/store/touches.ts';
import { undo } from '../../lib/store/undo.ts';
import { address, dev, me, now } from '../people.ts';
import '../store/fresh-database.ts';

const event = (uid: string, start: string, more: string[], answer = 'ACCEPTED') =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}@google.com`,
    `DTSTART:${start}`,
    `DTEND:${start.replace('T09', 'T10')}`,
    `SUMMARY:${uid}`,
    `ATTENDEE;PARTSTAT=${answer}:mailto:${me}`,
    `ATTENDEE;PARTSTAT=ACCEPTED:mailto:${dev.emails[0]}`,
    'ATTENDEE;PARTSTAT=ACCEPTED:mailto:nobody.tracked@contoso.example',
    ...more,
    'END:VEVENT',
  ].join('\r\n');

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Test//EN',
  event('weekly', '20261005T090000Z', ['RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE:20261012T090000Z']),
  event('declined', '20261006T090000Z', [], 'DECLINED'),
  event('to-come', '20271006T090000Z', []),
  'END:VCALENDAR',
].join('\r\n');

async function preview(own = [me]) {
  const read = parseIcs(calendar, 'Europe/Madrid');
  if (!read.ok) throw new Error(read.error);
  const { occurrences } = await occurrencesOf(read.value.events, 0, now);
  return previewMeetings(occurrences, own, now);
}

const run = async (plan: MeetingsPlan, chosen: readonly EmailAddress[] = []) =>
  importMeetings({ plan, chosen: new Set(chosen), own: [me] }, now);

beforeEach(() => saveSetting('ownAddresses', [me]));

describe('an import of meetings', () => {
  it('records those that took place with people who are tracked, and takes them back', async () => {
    const added = await addStakeholder(dev, now);
    if (!added.ok) throw new Error('taken');
    const { id } = added.value;
    const plan = await preview();
    expect(plan).toMatchObject({ held: 3, withPeople: 3, people: 1 });
    expect(await listTouches(id)).toEqual([]);
    const { operation, touches } = await run(plan);
    const examples = { fresh: expect.stringContaining('Dev Mehta') };
    expect(touches).toEqual({ fresh: 3, merged: 0, known: 0, examples });
    expect(
      (await listTouches(id)).map(({ at, kind }) => [new Date(at).toISOString().slice(0, 10), kind]),
    ).toEqual([
      ['2026-10-26', 'meeting'],
      ['2026-10-19', 'meeting'],
      ['2026-10-05', 'meeting'],
    ]);
    expect((await run(await preview())).touches).toMatchObject({ fresh: 0, merged: 0, known: 3 });
    await undo(operation);
    expect(await listTouches(id)).toEqual([]);
  });

  it('has nothing to record when nobody in the calendar is tracked', async () => {
    const skipped = [{ reason: 'you declined them', count: 1, example: 'declined' }];
    expect(await preview()).toMatchObject({ held: 3, withPeople: 0, people: 0, seen: [], skipped });
  });

  it('offers guests who were met more than once, tracks whom the user ticks, and takes both back', async () => {
    const plan = await preview();
    expect(plan.guests.map(({ email, meetings, name }) => [email, meetings, name])).toEqual([
      [dev.emails[0], 3, expect.any(String)],
      ['nobody.tracked@contoso.example', 3, expect.any(String)],
    ]);
    expect(countMeetings(seenWith(plan, new Set(dev.emails)))).toBe(3);
    const { operation, touches, added } = await run(plan, dev.emails);
    expect([added.length, touches.fresh]).toEqual([1, 3]);
    const [person] = await listStakeholders();
    expect(person).toMatchObject({ emails: dev.emails, summary: { count: 3 } });
    const again = await preview();
    expect(again.guests).toHaveLength(1);
    expect((await run(again)).touches.fresh).toBe(0);
    await undo(operation);
    expect(await listStakeholders()).toEqual([]);
  });

  it('counts the user as nobody to meet once they say that an address is theirs', async () => {
    const before = await preview([]);
    expect(before.guests.map(({ email }) => email)).toContain(me);
    const { guests } = await preview([me]);
    expect(guests.map(({ email }) => email)).not.toContain(me);
  });

  it('learns the addresses that the user leaves as theirs, and forgets them when it is taken back', async () => {
    const mine = address('me@home.example');
    const plan = await preview();
    const { operation } = await importMeetings({ plan, chosen: new Set(dev.emails), own: [me, mine] }, now);
    expect((await findSettings()).ownAdded).toEqual([mine]);
    await undo(operation);
    expect((await findSettings()).ownAdded).toEqual([]);
  });
});

describe('whose calendar it is', () => {
  const meeting = (...guests: string[]): Occurrence => ({
    ref: '1',
    title: '',
    start: now,
    attendees: guests.map((email) => ({ email: address(email), name: '', answer: 'yes', kind: 'person' })),
  });
  const many = Array.from({ length: 12 }, (_none, index) => meeting(me, `guest${index}@contoso.example`));

  it('says its name, or what is known already', () => {
    expect(findOwnInCalendar([me, 'Work'], { known: [] }, many)).toEqual([
      { email: me, why: 'a calendar is called by it' },
    ]);
    expect(findOwnInCalendar([me], { known: [], refused: [me] }, many)).toEqual([]);
    expect(findOwnInCalendar([me], { known: [me] }, many)).toEqual([{ email: me, why: 'known already' }]);
  });

  it('shows who is on nearly all meetings, and nothing where two are or there are few', () => {
    expect(findOwnInCalendar(['Work'], { known: [] }, many)).toEqual([
      { email: me, why: 'on 12 of 12 meetings' },
    ]);
    expect(findOwnInCalendar([], { known: [] }, many.slice(0, 9))).toEqual([]);
    const pair = Array.from({ length: 12 }, () => meeting(me, 'dev@contoso.example'));
    expect(findOwnInCalendar([], { known: [] }, pair)).toEqual([]);
  });
});
