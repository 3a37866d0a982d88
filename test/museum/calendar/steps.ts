import type { Step } from '../room.ts';
import { eventOf, NOTHING, seen } from './expected.ts';
import { eid } from './html.ts';
import type { CalendarPage } from './page.ts';
import { robin } from './people.ts';

export const closed: Step = { does: 'closes the popover', run: 'museum.close()', expected: NOTHING };

export const opened = (page: CalendarPage, slug: string, does: string): Step => ({
  does,
  run: `museum.openEvent('${slug}')`,
  expected: seen(page, slug),
});

export const clickOnEvent = (page: CalendarPage, slug: string): string =>
  `(${clickOn(eid(eventOf(page, slug).id, robin.email))}, new Promise((done) => setTimeout(done, 100)))`;

export const clickOn = (id: string): string =>
  `document.querySelector('[data-eventchip][data-eventid="${id}"]').click()`;
