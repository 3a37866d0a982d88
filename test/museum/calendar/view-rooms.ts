import type { Room, Step } from '../room.ts';
import { eventOf, NOTHING, seen } from './expected.ts';
import { makeRoom, pageIn } from './make-room.ts';
import type { CalendarPage, View } from './page.ts';
import { clickOn, clickOnEvent, closed } from './steps.ts';

/** The same events as Calendar shows them in each of its views, opened by their chips. */
export const viewRooms: Room[] = [
  // A Friday, which has an event of the whole day.
  viewRoom('day', pageIn('en', { view: 'day' }, 2), ['standup-4', 'council', 'offsite']),
  viewRoom(
    'month',
    pageIn('en', { view: 'month' }),
    ['demo', 'pricing', 'offsite', 'standup-3', 'moved'],
    [more()],
  ),
  viewRoom('schedule', pageIn('en', { view: 'schedule' }), ['pricing', 'offsite', 'standup-1', 'renewal']),
  viewRoom('search', pageIn('en', { view: 'search' }), ['renewal', 'offsite', 'standup-0', 'demo']),
];

function viewRoom(view: View, page: CalendarPage, slugs: string[], first: Step[] = []): Room {
  const steps = slugs.map((slug) => clicked(page, slug));
  const task = { does: 'clicks a task', run: clickOn(eventOf(page, 'task').id), expected: NOTHING };
  const tasks = view === 'day' ? [] : [task];
  return makeRoom(`the ${view} view`, page, NOTHING, [...first, ...steps, closed, ...tasks]);
}

function clicked(page: CalendarPage, slug: string): Step {
  return {
    does: `clicks the chip of ${slug}`,
    run: clickOnEvent(page, slug),
    expected: seen(page, slug),
  };
}

/** A day with more events than it has room for lists them in a dialog. */
function more(): Step {
  return { does: 'opens the rest of a day', run: "museum.show('moreEvents')", expected: NOTHING };
}
