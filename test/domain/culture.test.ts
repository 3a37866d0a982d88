import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import {
  countryOfZone,
  listCountries,
  listLanguages,
  toCulture,
  weekWords,
  workDaysOf,
} from '../../lib/domain/culture.ts';
import { holidayNow, nextHoliday } from '../../lib/domain/holiday.ts';
import { workOutHolidays } from '../../lib/formats/work-out-holidays.ts';
import { bringHolidays, findHolidays } from '../../lib/store/holidays.ts';

const day = (text: string) => text as CalendarDate;

test('countries and languages are those of the world, each once, by name', () => {
  const countries = listCountries('en').map(({ name }) => name);
  expect(countries).toEqual(expect.arrayContaining(['India', 'Spain', 'Kosovo', 'United States']));
  expect(countries).not.toContain('European Union');
  expect(new Set(countries).size).toBe(countries.length);
  expect(countries.length).toBeGreaterThan(200);
  expect(listLanguages('en').map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Hindi', 'Portuguese']),
  );
});

test.each([
  ['DE', 'Mon–Fri'],
  ['EG', 'Sun–Thu'],
  ['IR', 'Sat–Thu'],
])('the working week of %s is %s', (country, words) => {
  expect(weekWords(workDaysOf(country) ?? [], 'en')).toBe(words);
});

test('a time zone tells the country it is the clock of, when it is only one', () => {
  expect(countryOfZone('Europe/Madrid')).toBe('ES');
  expect(countryOfZone('America/New_York')).toBe('US');
  expect(countryOfZone('Nowhere')).toBeUndefined();
});

test('what is left empty is nothing', () => {
  expect(toCulture({ country: '', saidAs: ' ' })).toBeUndefined();
  expect(toCulture({ country: 'IN', style: ' direct ' })).toEqual({ country: 'IN', style: 'direct' });
});

describe('public holidays', () => {
  const { days, until } = workOutHolidays('IN', day('2026-11-18'));

  test('are those of the whole country, two years ahead, in order', () => {
    expect(days).toContainEqual({ day: '2027-01-26', name: 'Republic Day' });
    expect(days.map((one) => one.day)).toEqual(days.map((one) => one.day).toSorted());
    expect(until).toBe('2028-12-31');
    const german = workOutHolidays('DE', day('2026-01-01')).days.map(({ name }) => name);
    expect(german).toContain('Labour Day');
    expect(german).not.toContain("Valentine's Day");
    expect(german).not.toContain('Epiphany');
  });

  test('of a country that nobody knows the rules of are none', () => {
    expect(workOutHolidays('QQ', day('2026-01-01')).days).toEqual([]);
  });

  test('are said today and tomorrow, and the next one always', () => {
    expect(holidayNow(days, 'IN', day('2027-01-26'))).toEqual({
      isToday: true,
      text: 'Public holiday in India today: Republic Day',
    });
    expect(holidayNow(days, 'IN', day('2027-01-25'))?.text).toBe(
      'Public holiday in India tomorrow: Republic Day',
    );
    expect(holidayNow(days, 'IN', day('2027-01-24'))).toBeUndefined();
    expect(nextHoliday(days, day('2026-12-01'), 'en-GB')).toBe('Fri 25 Dec, Christmas Day');
  });

  test('are worked out once, and known to the background from then on', async () => {
    let times = 0;
    const workOut = async (country: string, from: CalendarDate) => {
      times++;
      return workOutHolidays(country, from);
    };
    expect(await findHolidays('IN')).toEqual([]);
    for (const today of ['2026-11-18', '2026-11-19']) await bringHolidays('IN', workOut, day(today));
    expect(times).toBe(1);
    expect(await findHolidays('IN')).toEqual(days);
    await bringHolidays('IN', workOut, day('2028-09-01'));
    expect(times).toBe(2);
  });
});
