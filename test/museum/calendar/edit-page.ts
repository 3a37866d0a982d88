import { basicUtc, iso } from './clock.ts';
import type { MuseumEvent } from './events.ts';
import { icon, icons, safe } from './html.ts';
import { priya } from './people.ts';
import { guestTree } from './popover.ts';
import type { Words } from './words.ts';
import { textOf } from './written-times.ts';

/** The page of one event, open for editing: its fields on one side, the guests on the other. */
export const editPage = (event: MuseumEvent, words: Words): string => `
  <div data-is-create="false" class="form">
    <div class="formhead">
      <button type="button" class="tool" id="xCancelBu" aria-label="${safe(words.close)}">${icon(icons.close)}</button>
      <input id="xTiIn" class="formtitle" value="${safe(event.title)}" data-initial-value="${safe(event.title)}" />
      <button type="button" class="save" id="xSaveBu">${safe(words.save)}</button>
    </div>
    <div class="formtimes">${timeFields(event, words)}</div>
    <div class="formbody">
      <section class="fields">
        <div class="tabs"><span id="tabEventDetails" class="on">${safe(words.details)}</span></div>
        ${field('xLocIn', icons.place, event.place ?? '')}
        ${field('xNtList', icons.bell, words.reminder)}
        ${field('xCalOwn', icons.calendar, 'Robin Vale')}
        <div class="note"><div contenteditable="true" role="textbox" id="xDescIn"></div></div>
      </section>
      <section class="guests">
        <div class="tabs"><span class="on">${safe(words.guestList)}</span></div>
        <div role="tabpanel" id="tabGuests">
          <input class="addguest" aria-label="${safe(words.guestList)}" />
          ${suggestions}
          ${guestTree(event.guests, words)}
        </div>
      </section>
    </div>
  </div>`;

/** What stands between two times, in any of the museum's languages. */
const BETWEEN = /\s*[–～~]\s*| até /;

/** The days, and between them the times; an event of a whole day has none. */
function timeFields({ day, time }: MuseumEvent, words: Words): string {
  const ical = iso(day).replaceAll('-', '');
  const date = textOf(day, words, { dateStyle: 'medium' });
  const written = (at: string) => words.span(at, at).split(BETWEEN)[1] ?? at;
  const field = (id: string, at: string) => `<input id="${id}" value="${written(at)}" />`;
  const times = time ? `${field('xStTiIn', time.from)}<i>–</i>${field('xEnTiIn', time.to)}` : '<i>–</i>';
  return `<span data-ical="${ical}"><input id="xStDaIn" value="${date}" /></span>
    ${times}
    <span data-ical="${ical}"><input id="xEnDaIn" value="${date}" /></span>
    <input type="hidden" name="recurrence" value="RRULE:FREQ=WEEKLY" data-value="${basicUtc(0)}" />`;
}

/** Whom the address field proposes: not on the event. */
const suggestions = `<div role="listbox" class="suggestions" hidden>
  <div role="option" data-email="${priya.email}" data-hovercard-id="${priya.email}">${priya.name}</div>
</div>`;

const field = (id: string, path: string, value: string): string =>
  `<div class="field"><span aria-hidden="true">${icon(path)}</span><input id="${id}" value="${safe(value)}" /></div>`;
