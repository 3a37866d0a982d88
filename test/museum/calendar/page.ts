import { readFileSync } from 'node:fs';
import { dayAt, dayOfWeek, iso, type MuseumClock, offsetOf } from './clock.ts';
import { eventsOn } from './crowd.ts';
import { quickCreate, staleDialogs } from './dialogs.ts';
import { editPage } from './edit-page.ts';
import type { MuseumEvent } from './events.ts';
import { eid, icon, icons, safe } from './html.ts';
import { listView } from './list-view.ts';
import { monthView } from './month-view.ts';
import { robin } from './people.ts';
import { popoverDetails } from './popover.ts';
import { weekView } from './week-view.ts';
import { type Locale, type Words, wordsOf } from './words.ts';
import { textOf } from './written-times.ts';

export type CalendarPage = {
  locale: Locale;
  clock: MuseumClock;
  /** Which of the browser's accounts: the number in `/u/0`. */
  account?: number;
  /** The event whose edit page is open at the start, or whose popover opens by itself. */
  editing?: string;
  open?: string;
  /** How the days are shown behind it; a week where nothing else is said. */
  view?: View;
  /** The events of the week, where they are not the museum's own. */
  events?: MuseumEvent[];
  /** What else is on the page, or in the calendar. */
  also?: 'crowd' | 'quick-create' | 'stale-dialogs' | 'week-after';
};

export type View = 'day' | 'week' | 'month' | 'schedule' | 'search';

/** What a view is called in the address. */
const inAddress: Record<View, string> = {
  day: 'day',
  week: 'week',
  month: 'month',
  schedule: 'agenda',
  search: 'search?q=review',
};

const NONCE = 'museum';
const WEEK = 7 * 86_400_000;
const read = (file: URL): string => readFileSync(file, 'utf8');
const style = ['./style.css', './views.css'].map((file) => read(new URL(file, import.meta.url))).join('');
const script = read(new URL('./page.js', import.meta.url));

/** As strict as Google's: no script without the nonce, no markup from strings. */
export const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `script-src 'nonce-${NONCE}'; object-src 'none'; base-uri 'self'; require-trusted-types-for 'script'`,
};

export const addressOf = (page: CalendarPage): string => {
  const { account = 0, editing, view = 'week' } = page;
  const event = eventsOn(page).find(({ slug }) => slug === editing);
  const place = event ? `eventedit/${eid(event.id, robin.email)}` : inAddress[view];
  return `https://calendar.google.com/calendar/u/${account}/r/${place}`;
};

/** The whole of Calendar's page: bar, side, week, hidden popover and edit form, and what the script shows later. */
export function calendarPage(page: CalendarPage): string {
  const words = wordsOf[page.locale];
  const events = eventsOn(page);
  return `<!doctype html>
<html lang="${words.lang}" dir="${words.dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.app}</title><style>${style}</style></head>
<body data-base="/calendar/u/${page.account ?? 0}" data-view="${inAddress[page.view ?? 'week']}"${fact('editing', page.editing)}${fact('open', page.open)}>
  ${userInfo(page.clock, words)}
  ${bar(page.clock, words)}
  <div class="rest">
    <div class="side">
      <button type="button" class="create">${icon(icons.plus)}${safe(words.create)}</button>
      ${miniMonth(page.clock, words)}
      ${calendarList(words)}
    </div>
    <div class="views">
      <div id="YPCqFe"><div id="mainView">${viewOf(page, words)}</div>
        <div id="editView" style="display: none"></div></div>
    </div>
  </div>
  ${page.also === 'stale-dialogs' ? staleDialogs(events, words) : ''}
  ${page.also === 'quick-create' ? quickCreate(words) : ''}
  ${page.also === 'week-after' ? `<template id="weekAfter">${weekAfter(page.clock, words)}</template>` : ''}
  <div id="popover" role="dialog" data-chips-dialog="true" data-layout-mode="bubble" aria-labelledby="rAECCd"
    aria-modal="true" tabindex="-1" style="display: none"><span data-slot class="kma42e"></span></div>
  ${events
    .filter(({ task }) => !task)
    .map((event) => templates(event, words))
    .join('')}
  <script nonce="${NONCE}">${script}</script>
</body></html>`;
}

const weekAfter = (clock: MuseumClock, words: Words): string => {
  const later = { ...clock, now: clock.now + WEEK };
  return weekView('week', eventsOn({ clock: later }), later, words);
};

function viewOf(page: CalendarPage, words: Words): string {
  const events = eventsOn(page);
  const { view = 'week', clock } = page;
  if (view === 'month') return monthView(events, clock, words);
  return view === 'day' || view === 'week'
    ? weekView(view, events, clock, words)
    : listView(view, events, clock, words);
}

const fact = (name: string, value: string | undefined): string => (value ? ` data-${name}="${value}"` : '');

/** What every page of Calendar says about its user, hidden. */
const userInfo = ({ now, zone }: MuseumClock, { lang }: Words): string =>
  `<div id="xUserInfo" aria-hidden="true" style="display:none"><div id="xUserEmail">${robin.email}</div>
    <div id="xUserName">${robin.name}</div><div id="xTimezone">${zone}</div>
    <div id="xGmtOffset">${offsetOf(now, zone)}</div><div id="xUserLocale">${lang.replaceAll('-', '_')}</div></div>`;

function templates(event: MuseumEvent, words: Words): string {
  const kept = (state: string, html: string) =>
    `<template id="${state}-${event.slug}">${html.trim()}</template>`;
  return (
    kept('early', popoverDetails(event, words, false)) +
    kept('late', popoverDetails(event, words, true)) +
    kept('edit', editPage(event, words))
  );
}

function bar(clock: MuseumClock, words: Words): string {
  const monday = dayOfWeek(clock, 0);
  return `<header class="bar" role="banner">
    <span class="tool">${icon(icons.menu)}</span><span class="logo">${dayAt(clock.now, clock.zone).date}</span>
    <h1>${safe(words.app)}</h1><button type="button" class="pill">${safe(words.today)}</button>
    <span class="tool">${icon(words.dir === 'rtl' ? icons.next : icons.back)}</span>
    <span class="tool">${icon(words.dir === 'rtl' ? icons.back : icons.next)}</span>
    <span class="period">${textOf(monday, words, { month: 'long', year: 'numeric' })}</span><span class="gap"></span>
    <span class="tool">${icon(icons.search)}</span><span class="tool">${icon(icons.gear)}</span>
    <button type="button" class="pill">${safe(words.week)}${icon(icons.down)}</button><span class="me">R</span>
  </header>`;
}

function calendarList(words: Words): string {
  const calendars = [
    { name: robin.name, id: robin.email, hue: 265 },
    { name: 'Product council', id: 'council', hue: 300 },
  ];
  return `<div class="list">${safe(words.calendars)}</div><div role="list" aria-label="${safe(words.calendars)}">
    ${calendars
      .map(
        ({ name, id, hue }) =>
          `<label data-id="${eid(id, '')}"><span class="box" style="--hue: ${hue}">${icon(icons.check).replaceAll('"20"', '"16"')}</span>${name}</label>`,
      )
      .join('')}</div>`;
}

function miniMonth(clock: MuseumClock, words: Words): string {
  const today = dayAt(clock.now, clock.zone);
  const first = Date.UTC(today.year, today.month - 1, 1, 12);
  const weeks = [0, 1, 2, 3, 4, 5].map((week) =>
    [0, 1, 2, 3, 4, 5, 6].map((day) => dayOfWeek({ now: first, zone: 'UTC' }, week * 7 + day)),
  );
  const cell = (day: (typeof weeks)[0][0]) => {
    const kind = iso(day) === iso(today) ? 'today' : day.month === today.month ? '' : 'out';
    return `<td class="${kind}"><span>${day.date}</span></td>`;
  };
  const heads = (weeks[0] ?? []).map((day) => `<th>${textOf(day, words, { weekday: 'narrow' })}</th>`);
  return `<table class="mini"><caption>${textOf(today, words, { month: 'long', year: 'numeric' })}</caption>
    <tr>${heads.join('')}</tr>${weeks.map((days) => `<tr>${days.map(cell).join('')}</tr>`).join('')}</table>`;
}
