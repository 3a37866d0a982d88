import { beforeEach, describe, expect, it } from 'vitest';
import type { PageSeen } from '../../lib/domain/page-seen.ts';
import { dateByTitle } from '../../lib/formats/date-by-title.ts';
import { parseShownDate } from '../../lib/formats/shown-date.ts';
import { fullDate, ZONE } from '../museum/gmail/clock.ts';
import { type Locale, wordsOf } from '../museum/gmail/words.ts';

const now = Date.UTC(2026, 10, 18, 8);

beforeEach(() => {
  process.env.TZ = ZONE;
});

describe('the date of a message, as Gmail shows it', () => {
  it.each(Object.keys(wordsOf) as Locale[])('is read to the minute in any month: %s', (locale) => {
    const times = Array.from({ length: 24 }, (_, n) => Date.UTC(2023, n % 12, 1 + n, (n * 5) % 24, n * 2));
    expect(times.map((at) => parseShownDate(fullDate(at, locale), now))).toEqual(times);
  });

  it.each([
    ['Thu, Dec 4, 2014 at 2:02 PM', '2014-12-04T14:02+01:00'],
    ['Mon, Sep 28, 2020, 12:10 AM', '2020-09-28T00:10+02:00'],
    ['20 Aug 2025, 13:19', '2025-08-20T13:19+02:00'],
    ['Mon, 21 Sept 2026, 19:04', '2026-09-21T19:04+02:00'],
    ['26 дек. 2019 г., 22:53', '2019-12-26T22:53+01:00'],
    ['чт, 26 дек. 2019 г., 22:54', '2019-12-26T22:54+01:00'],
    ['11:54 1 thg 8, 2023', '2023-08-01T11:54+02:00'],
    ['2026年9月28日(月) 9:00', '2026-09-28T09:00+02:00'],
    ['2026. 9. 28. 오후 9:00', '2026-09-28T21:00+02:00'],
    ['२८ सित॰ २०२५, ०९:००', '2025-09-28T09:00+02:00'],
    ['28 ก.ย. 2568 09:00', '2025-09-28T09:00+02:00'],
    // "mar." is Tuesday in French, March in Spanish: with a day and a month it can be only the one.
    ['mar., 17 nov. 2020, 09:00', '2020-11-17T09:00+01:00'],
  ])('%s is %s', (title, expected) => {
    expect(new Date(parseShownDate(title, now) ?? 0)).toEqual(new Date(expected));
  });

  it.each([
    ['of another weekday', 'Tue, Dec 4, 2014 at 2:02 PM'],
    ['without a time', 'Dec 4, 2014'],
    ['without a year', 'Dec 4, 2:02 PM'],
    ['of no month', '4 Brumaire 2014, 14:02'],
    ['with a word too many', 'Dec 4, 2014, 2:02 PM, imported'],
    ['with a number too many', 'Dec 4, 2014, 2:02 PM (7)'],
    ['that no calendar has', '31 Feb 2014, 14:02'],
    ['that no clock shows', '4 Dec 2014, 14:72'],
    ['in the hour that summer time leaves out', '29 Mar 2020, 02:30'],
    ['to come', '4 Dec 2027, 14:02'],
    ['that is none', 'Plans & prices'],
  ])('is not claimed when it is one %s', (_, title) => {
    expect(parseShownDate(title, now)).toBeUndefined();
  });
});

it('a message keeps the time that its id says, and gets the shown one only where there is none', () => {
  const message = { recipients: [], shownAs: '20 Aug 2025, 13:19' };
  const messages = [message, { ...message, at: now }];
  const page: PageSeen = { kind: 'thread', key: '1', subject: '', own: [], messages, composing: [] };
  const dated = dateByTitle(page, now);
  expect(dated).toMatchObject({ messages: [{ at: Date.parse('2025-08-20T13:19+02:00') }, { at: now }] });
});
