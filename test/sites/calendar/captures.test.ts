// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseEventId } from '../../../lib/sites/calendar/event-id.ts';
import { readPageFacts } from '../../../lib/sites/calendar/page.ts';
import { readCalendarPage } from '../../../lib/sites/calendar/read-page.ts';
import { findParts } from '../../../lib/sites/calendar/selectors.ts';

/** Saved pages, beside the project and not in it: nobody says under which licence they are. */
const FOLDER = '../shared/captures/calendar';
const load = (name: string): Document => {
  document.body.innerHTML = readFileSync(`${FOLDER}/${name}`, 'utf8');
  return document;
};
const week = { href: 'https://calendar.google.com/calendar/u/0/r/week' };

if (!existsSync(FOLDER)) test.skip('captured pages: not on this computer', () => {});

describe.runIf(existsSync(FOLDER))('captured pages', () => {
  test('a popover of June 2026 has four guests, not fourteen', () => {
    const page = readCalendarPage(load('2026-06-event-popover-en.html'), week);
    expect(page).toMatchObject({
      kind: 'event',
      key: '1aaaaaaaaaaaaaaaaaaaaaaaaa',
      subject: 'Meeting 32',
      answer: 'yes',
      guests: [
        { email: 'ada.organizer@example.com', name: 'Ada Organizer', role: 'organizer' },
        { email: 'grace.guest@example.net', name: 'grace.guest@example.net', role: 'guest' },
        { email: 'linus.guest@example.org', name: 'Linus Guest', role: 'guest' },
        { email: 'margaret.guest@example.org', name: 'Margaret Guest', role: 'guest' },
      ],
    });
    expect(page).not.toHaveProperty('start');
  });

  test('with its zone and its chip on a day the popover gives its time', () => {
    load('2026-06-event-popover-en.html').body.insertAdjacentHTML(
      'beforeend',
      `<div id="xUserInfo"><div id="xTimezone">Asia/Kolkata</div><div id="xUserEmail">ada.organizer@example.com</div></div>
       <div data-datekey="${((2026 - 1970) << 9) | (7 << 5) | 8}"><div data-eventchip
       data-eventid="MWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWEgYWRhLm9yZ2FuaXplckBleGFtcGxlLmNvbQ"></div></div>`,
    );
    expect(readCalendarPage(document, week)).toMatchObject({
      own: ['ada.organizer@example.com'],
      start: Date.UTC(2026, 6, 8, 13, 0),
      end: Date.UTC(2026, 6, 8, 14, 0),
    });
  });

  test('four elements with an id are three chips, and no event is open', () => {
    const page = load('2026-09-chips-en.html');
    const chips = findParts(page, 'chip');
    expect(chips.map((chip) => parseEventId(chip.dataset.eventid ?? '')?.eventId)).toEqual([
      'khsgqpou0pcjkmpo9umgtl9ff8',
      'trip1',
      'm1',
    ]);
    expect(readCalendarPage(page, week)).toEqual({ kind: 'nothing' });
  });

  test('the page tells its user, their zone and their language', () => {
    expect(readPageFacts(load('user-info-de.html'))).toEqual({
      own: ['xyz@gmail.com'],
      zone: 'Europe/Berlin',
      language: 'de',
    });
  });
});
