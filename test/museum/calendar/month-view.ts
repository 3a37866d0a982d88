import { stackedChip } from './chips.ts';
import { type Day, datekey, dayAt, dayOfWeek, type MuseumClock, sameDay } from './clock.ts';
import type { MuseumEvent } from './events.ts';
import { safe } from './html.ts';
import type { Words } from './words.ts';
import { textOf } from './written-times.ts';

/** How many chips a day has room for; the others are behind a button, in a dialog that is no event's. */
const ROOM = 3;

/** Calendar's month: a cell for each day, a line for each event. */
export function monthView(events: MuseumEvent[], clock: MuseumClock, words: Words): string {
  const today = dayAt(clock.now, clock.zone);
  const first = Date.UTC(today.year, today.month - 1, 1, 12);
  const days = Array.from({ length: 35 }, (_, index) => dayOfWeek({ now: first, zone: 'UTC' }, index));
  const full = days.find((day) => on(day, events).length > ROOM);
  return `<div role="main" data-period-type="month" data-start-date-key="${datekey(days[0] ?? today)}" class="month">
    <div role="row" class="heads">${days
      .slice(0, 7)
      .map(
        (day) =>
          `<div role="columnheader" class="head"><span>${textOf(day, words, { weekday: 'short' })}</span></div>`,
      )
      .join('')}</div>
    <div class="cells">${days.map((day) => cell(day, events, words, sameDay(day, today))).join('')}</div>
    ${full ? moreEvents(full, events, words) : ''}
  </div>`;
}

function cell(day: Day, events: MuseumEvent[], words: Words, isToday: boolean): string {
  const here = on(day, events);
  const hidden = here.length - ROOM;
  return `<div role="gridcell" class="cell${isToday ? ' today' : ''}" data-datekey="${datekey(day)}"><h2>${day.date}</h2>
    ${here
      .slice(0, ROOM)
      .map((event) => stackedChip(event, words))
      .join('')}
    ${hidden > 0 ? `<button type="button" class="more">+${hidden}</button>` : ''}</div>`;
}

const moreEvents = (day: Day, events: MuseumEvent[], words: Words): string =>
  `<div role="dialog" id="moreEvents" data-datekey="${datekey(day)}" style="display: none"
    aria-label="${safe(textOf(day, words, { dateStyle: 'full' }))}">
    ${on(day, events)
      .map((event) => stackedChip(event, words))
      .join('')}</div>`;

const on = (day: Day, events: MuseumEvent[]): MuseumEvent[] =>
  events
    .filter((event) => sameDay(event.day, day))
    .sort((a, b) => (a.time?.from ?? '').localeCompare(b.time?.from ?? ''));
