import { chipId, stackedChip } from './chips.ts';
import { type Day, datekey, dayAt, dayOfWeek, type MuseumClock, sameDay } from './clock.ts';
import type { MuseumEvent } from './events.ts';
import { safe } from './html.ts';
import { robin } from './people.ts';
import type { Words } from './words.ts';
import { dayText, textOf } from './written-times.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** Pixels for an hour, as in style.css. */
const HOUR_HEIGHT = 48;

/** Calendar's week, or one day of it: day heads, all-day chips, and one column of chips for each day. */
export function weekView(
  kind: 'day' | 'week',
  events: MuseumEvent[],
  clock: MuseumClock,
  words: Words,
): string {
  const today = dayAt(clock.now, clock.zone);
  const days = kind === 'day' ? [today] : [0, 1, 2, 3, 4, 5, 6].map((offset) => dayOfWeek(clock, offset));
  return `<div role="main" data-period-type="${kind}" data-start-date-key="${datekey(days[0] ?? today)}" class="week"
    style="--days: ${days.length}">
    <div class="heads"><span class="zone">${zoneText(clock)}</span>
      ${days.map((day) => dayHead(day, sameDay(day, today), words)).join('')}</div>
    <div class="allday"><span class="zone"></span>
      ${days.map((day) => allDayCell(day, events, words)).join('')}</div>
    <div class="scroll" id="scroll"><div class="grid">
      <div class="hours">${HOURS.map((hour) => `<span>${hour === 0 ? '' : words.hour(hour)}</span>`).join('')}</div>
      ${days.map((day) => column(day, events, words, sameDay(day, today) ? nowLine(clock) : '')).join('')}
    </div></div>
  </div>`;
}

const dayHead = (day: Day, isToday: boolean, words: Words): string =>
  `<div role="columnheader" class="head${isToday ? ' today' : ''}"><span>${textOf(day, words, { weekday: 'short' })}</span>
    <b>${day.date}</b></div>`;

const allDayCell = (day: Day, events: MuseumEvent[], words: Words): string =>
  `<div role="gridcell" class="cell" data-datekey="${datekey(day)}">
    ${on(day, events)
      .filter(({ time }) => !time)
      .map((event) => stackedChip(event, words))
      .join('')}</div>`;

function column(day: Day, events: MuseumEvent[], words: Words, line: string): string {
  const timed = on(day, events).filter(({ time }) => time);
  return `<div role="gridcell" class="column" data-datekey="${datekey(day)}">
    ${line}${timed.map((event) => timedChip(event, words)).join('')}</div>`;
}

/** The chip says its id twice: on itself and on a decoration inside. */
function timedChip(event: MuseumEvent, words: Words): string {
  const { from, to } = event.time ?? { from: '00:00', to: '00:00' };
  const id = chipId(event);
  const top = hoursOf(from) * HOUR_HEIGHT;
  const height = (hoursOf(to) - hoursOf(from)) * HOUR_HEIGHT - 3;
  const state = event.answer === 'no' ? ' declined' : event.answer === 'none' ? ' unanswered' : '';
  const size = height < 40 ? ' short' : '';
  const label = `${words.span(from, to)}, ${event.title}, ${robin.name}, ${dayText(event.day, words)}`;
  return `<div role="button" tabindex="0" data-eventchip="" data-eventid="${id}" class="GTG3wb${state}${size}"
    style="--hue: ${event.hue}; top: ${top}px; height: ${height}px">
    <div class="XuJrye">${safe(label)}</div>
    <div aria-hidden="true" class="Jcb6qd"><span class="I0UMhf">${safe(event.title)}</span>
      <span class="gVNoLb">${words.span(from, to)}</span></div>
    <div aria-hidden="true" class="leOeGd" data-eventid="${id}"></div></div>`;
}

function nowLine({ now, zone }: MuseumClock): string {
  const [hour = 0, minute = 0] = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
  })
    .format(now)
    .split(':')
    .map(Number);
  return `<div class="now" style="top: ${(hour + minute / 60) * HOUR_HEIGHT}px"></div>`;
}

function zoneText({ now, zone }: MuseumClock): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(
    now,
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value.replace(/([+-])(\d)$/, '$10$2') ?? '';
}

const on = (day: Day, events: MuseumEvent[]): MuseumEvent[] =>
  events.filter((event) => sameDay(event.day, day));

function hoursOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour + minute / 60;
}
