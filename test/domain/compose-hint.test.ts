import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import { type Addressed, toComposeHint } from '../../lib/domain/compose-hint.ts';
import type { Boundary } from '../../lib/domain/ledger.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import { parseWeekDays } from '../../lib/domain/week-days.ts';

/** Wednesday 18 November 2026, 17:10 in Madrid: 21:40 in Kolkata, 11:10 in New York. */
const now = Date.parse('2026-11-18T17:10');

const boundary = (over: Partial<Boundary>): Boundary =>
  ({ kind: 'boundary', whose: 'theirs', text: 'reads mail 9 to 17', ...over }) as Boundary;
const nineToFive = boundary({ hours: { from: 9 * 60, to: 17 * 60 } });
const addressed = (name: string, timeZone: string | undefined, ...boundaries: Boundary[]): Addressed => ({
  stakeholder: { name, ...(timeZone && { timeZone }) } as Stakeholder,
  boundaries,
});
const hint = (...all: Addressed[]) => toComposeHint(all, now, 'en-GB');

describe('a line above a mail that is being written', () => {
  test('says when it would arrive outside somebody’s hours, by the clock where they are', () => {
    expect(hint(addressed('Dev', 'Asia/Kolkata', nineToFive))).toEqual({
      text: '21:40 in Kolkata; reads mail 9–17',
      more: 0,
    });
  });

  test('says nothing within their hours, and nothing when nobody can know what their clock says', () => {
    expect(hint(addressed('Omar', 'America/New_York', nineToFive))).toBeUndefined();
    expect(hint(addressed('Lena', undefined, nineToFive))).toBeUndefined();
    expect(hint(addressed('Lena', 'Nowhere/At_All', nineToFive))).toBeUndefined();
    expect(
      hint(addressed('Lena', 'Asia/Kolkata'), addressed('Omar', 'Asia/Kolkata', boundary({}))),
    ).toBeUndefined();
  });

  test('says when it is no day of theirs', () => {
    const days = boundary({ days: 'Mon–Tue', hours: { from: 0, to: 24 * 60 } });
    expect(hint(addressed('Dev', 'Asia/Kolkata', days))?.text).toBe('Wednesday in Kolkata; works Mon–Tue');
  });

  test('says the user’s own hours by the user’s clock', () => {
    const mine = boundary({ whose: 'mine', hours: { from: 9 * 60, to: 17 * 60 } });
    expect(hint(addressed('Dev', undefined, mine))?.text).toBe('17:10 here; your own hours are 9–17');
  });

  test('says that it is a public holiday there, today before everything else, tomorrow after it', () => {
    const at = (day: string) => ({
      ...addressed('Dev', 'Asia/Kolkata', nineToFive),
      stakeholder: { name: 'Dev', timeZone: 'Asia/Kolkata', culture: { country: 'IN' } } as Stakeholder,
      holidays: [{ day: day as CalendarDate, name: 'Diwali' }],
    });
    expect(hint(at('2026-11-18'))).toEqual({ text: 'Public holiday in India today: Diwali', more: 1 });
    expect(hint(at('2026-11-19'))).toEqual({ text: '21:40 in Kolkata; reads mail 9–17', more: 1 });
    expect(hint(at('2026-11-20'))?.more).toBe(0);
  });

  /** The 18th is a Wednesday; the 20th a Friday, on which Saudi Arabia rests. */
  test('says when it is the weekend of their country, unless they have said which days are theirs', () => {
    const at = (country: string, ...boundaries: Boundary[]) =>
      toComposeHint(
        [
          {
            ...addressed('Noor', 'Asia/Riyadh', ...boundaries),
            stakeholder: { name: 'Noor', timeZone: 'Asia/Riyadh', culture: { country } } as Stakeholder,
          },
        ],
        Date.parse('2026-11-20T10:00'),
        'en-GB',
      )?.text;
    expect(at('SA')).toBe('The weekend in Saudi Arabia, which works Sun–Thu');
    expect(at('ES')).toBeUndefined();
    expect(at('SA', boundary({ days: 'Mon–Fri' }))).toBeUndefined();
  });

  test('says how to reach them when it cannot wait, where that is known', () => {
    const urgent = boundary({ hours: { from: 9 * 60, to: 17 * 60 }, urgent: 'call' });
    expect(hint(addressed('Dev', 'Asia/Kolkata', urgent))?.text).toBe(
      '21:40 in Kolkata; reads mail 9–17; if urgent: call',
    );
    const toPhone = { ...urgent, urgent: 'phone +34 600 000 000, never mail' };
    expect(hint(addressed('Dev', 'Asia/Kolkata', toPhone))?.text).toMatch(/; if urgent: phone$/);
  });

  test.each([
    'never call; mail the desk',
    "please don't ring",
    'do not, whatever happens, text',
    'Slack? No',
    'anything but the phone',
    'nie per WhatsApp',
  ])('names no way to reach them out of %j', (words) => {
    const urgent = boundary({ hours: { from: 9 * 60, to: 17 * 60 }, urgent: words });
    expect(hint(addressed('Dev', 'Asia/Kolkata', urgent))?.text).toBe('21:40 in Kolkata; reads mail 9–17');
  });

  test('of several says the most pressing, whose it is, and how many more there are', () => {
    const off = boundary({ days: 'Monday' });
    expect(
      hint(addressed('Dev', 'Asia/Kolkata', nineToFive), addressed('Ana', 'Europe/Madrid', off, nineToFive)),
    ).toEqual({ text: 'Ana: Wednesday in Madrid; works Monday', more: 2 });
  });
});

test.each<[string, number[]]>([
  ['Mon–Thu', [1, 2, 3, 4]],
  ['Sunday to Thursday', [0, 1, 2, 3, 4]],
  ['Fri - Mon', [0, 1, 5, 6]],
  ['Tue, Wed and Friday', [2, 3, 5]],
  ['weekdays', [1, 2, 3, 4, 5]],
  ['Tuesdays', [2]],
  ['mornings, not when in transit', []],
])('“%s” names these days: %j', (text, days) => expect(parseWeekDays(text)).toEqual(days));
