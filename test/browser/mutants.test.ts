import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarRooms } from '../museum/calendar/index.ts';
import { gmailRooms } from '../museum/gmail/index.ts';
import { recallOf } from '../museum/report.ts';
import { type RoomOfMutants, readMutants, verdictOn, wrongOnes } from '../mutants/read-mutants.ts';
import { type Browser, openBrowser } from './harness.ts';

/** Of each room; `npm run mutants` makes five hundred. */
const COUNT = 20;

describe('pages as Google may change them tomorrow', () => {
  let browser: Browser;
  let read: RoomOfMutants[];

  beforeAll(async () => {
    browser = await openBrowser({ extension: false });
    read = await readMutants(browser.context, [...gmailRooms, ...calendarRooms], COUNT);
  });

  afterAll(() => browser.close());

  test('never show anybody wrong, nor a wrong time', () => {
    expect(read.flatMap(wrongOnes)).toEqual([]);
  });

  test.each(['gmail', 'calendar'] as const)('of %s still show nine of ten people', (site) => {
    expect(recallOf(verdictOn(site, read))).toBeGreaterThanOrEqual(0.9);
  });
});
