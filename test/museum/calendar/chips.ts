import type { MuseumEvent } from './events.ts';
import { eid, safe } from './html.ts';
import { robin } from './people.ts';
import type { Words } from './words.ts';

/** As the page writes it on a chip; a task's id stands as it is. */
export const chipId = ({ id, task }: MuseumEvent): string => (task ? id : eid(id, robin.email));

/** A chip on a line of its own: all-day in day and week, everything in the month. */
export function stackedChip(event: MuseumEvent, words: Words): string {
  const kind = event.task ? ' task' : event.time ? ' timed' : '';
  const when = event.time ? words.span(event.time.from, event.time.to) : words.allDay;
  return `<div data-eventchip="" data-stacked-layout-chip-container="true" data-eventid="${chipId(event)}" class="vEJ0bc">
    <div role="button" tabindex="0" data-stacked-layout-chip="true" class="KF4T6b${kind}"
      style="--hue: ${event.hue}"><div class="XuJrye">${safe(`${when}, ${event.title}`)}</div>
      <span aria-hidden="true" class="WBi6vc">${safe(event.title)}</span></div></div>`;
}

/** A chip that is a line of a list: schedule and search. */
export function listedChip(event: MuseumEvent, words: Words): string {
  const when = event.time ? words.span(event.time.from, event.time.to) : words.allDay;
  return `<div role="presentation" data-eventchip="" data-eventid="${chipId(event)}" class="listed" style="--hue: ${event.hue}">
    <span aria-hidden="true" class="swatch"></span><span role="gridcell" class="when">${safe(when)}</span>
    <span role="gridcell" tabindex="0"><span class="XuJrye">${safe(`${when}, ${event.title}`)}</span>
    <span aria-hidden="true" class="FAxxKc" data-eventid="${chipId(event)}">${safe(event.title)}</span></span></div>`;
}
