import type { MuseumEvent } from './events.ts';
import { safe } from './html.ts';
import { dev, priya } from './people.ts';
import { guestTree, popoverDetails } from './popover.ts';
import type { Words } from './words.ts';

/** What a click on an empty hour opens: a dialog with guests in it, and no event yet. */
export const quickCreate = (words: Words): string => `
  <div id="quickCreate" role="dialog" data-chips-dialog="true" data-layout-mode="bubble" class="bubble" style="display: none">
    <input aria-label="${safe(words.create)}" />
    <div role="listbox"><div role="option" data-email="${dev.email}" data-hovercard-id="${dev.email}">${dev.name}</div></div>
    ${guestTree([{ ...priya, answer: 'none' }], words)}
  </div>`;

/** Popovers that Calendar has left behind: all they said is still in them, the ids too. */
export function staleDialogs(events: MuseumEvent[], words: Words): string {
  const ways = ['display: none', 'visibility: hidden', 'display: none'];
  return ways
    .map((style, index) => {
      const event = events[index * 2 + 4];
      return event
        ? `<div role="dialog" data-chips-dialog="true" data-layout-mode="bubble" aria-labelledby="rAECCd" class="bubble"
    style="${style}"><span class="kma42e">${popoverDetails(event, words, true)}</span></div>`
        : '';
    })
    .join('');
}
