import { listedChip } from './chips.ts';
import { datekey, dayAt, dayOfWeek, type MuseumClock, sameDay } from './clock.ts';
import type { MuseumEvent } from './events.ts';
import type { Words } from './words.ts';
import { textOf } from './written-times.ts';

/** Calendar's schedule, and what it finds in a search: a group of rows for each day that has events. */
export function listView(
  kind: 'schedule' | 'search',
  events: MuseumEvent[],
  clock: MuseumClock,
  words: Words,
): string {
  const today = dayAt(clock.now, clock.zone);
  const days = [0, 1, 2, 3, 4, 5, 6].map((offset) => dayOfWeek(clock, offset));
  const groups = days
    .map((day) => ({ day, here: events.filter((event) => sameDay(event.day, day)) }))
    .filter(({ here }) => here.length > 0);
  return `<div role="main" data-period-type="${kind === 'search' ? 'search' : 'agenda'}" class="agenda"
    data-start-date-key="${datekey(days[0] ?? today)}"><div role="grid">
    ${groups
      .map(
        ({ day, here }) => `<div role="rowgroup" data-datekey="${datekey(day)}" class="group">
      <h2>${day.date} <small>${textOf(day, words, { month: 'short', weekday: 'short' })}</small></h2>
      <div>${here.map((event) => `<div role="row">${listedChip(event, words)}</div>`).join('')}</div></div>`,
      )
      .join('')}</div></div>`;
}
