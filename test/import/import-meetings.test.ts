import { beforeEach, describe, expect, it } from 'vitest';
import { parseIcs } from '../../lib/formats/ics.ts';
import { occurrencesOf } from '../../lib/formats/occurrences.ts';
import { importMeetings, previewMeetings } from '../../lib/store/import-meetings.ts';
import { saveSetting } from '../../lib/store/settings.ts';
import { addStakeholder } from '../../lib/store/stakeholders.ts';
import { listTouches } from '../../lib/store/touches.ts';
import { undo } from '../../lib/store/undo.ts';
import { dev, me, now } from '../people.ts';
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

async function preview() {
  const read = parseIcs(calendar, 'Europe/Madrid');
  if (!read.ok) throw new Error(read.error);
  const { occurrences } = await occurrencesOf(read.value.events, 0, now);
  return previewMeetings(occurrences, [], now);
}

beforeEach(() => saveSetting('ownAddresses', [me]));

describe('an import of meetings', () => {
  it('records those that took place with people who are tracked, and takes them back', async () => {
    const added = await addStakeholder(dev, now);
    if (!added.ok) throw new Error('taken');
    const { id } = added.value;
    const plan = await preview();
    expect(plan).toMatchObject({ held: 3, withPeople: 3, people: 1 });
    expect(await listTouches(id)).toEqual([]);
    const { operation, changed } = await importMeetings(plan, now);
    expect(changed).toBe(3);
    expect(
      (await listTouches(id)).map(({ at, kind }) => [new Date(at).toISOString().slice(0, 10), kind]),
    ).toEqual([
      ['2026-10-26', 'meeting'],
      ['2026-10-19', 'meeting'],
      ['2026-10-05', 'meeting'],
    ]);
    expect((await importMeetings(await preview(), now)).changed).toBe(0);
    await undo(operation);
    expect(await listTouches(id)).toEqual([]);
  });

  it('has nothing to record when nobody in the calendar is tracked', async () => {
    expect(await preview()).toMatchObject({ held: 3, withPeople: 0, people: 0, seen: [] });
  });
});
