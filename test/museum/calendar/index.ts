import type { Expected, Room } from '../room.ts';
import { dialogRooms } from './dialog-rooms.ts';
import { asEdited, eventOf, NOTHING, seen } from './expected.ts';
import { makeRoom, pageIn } from './make-room.ts';
import { clickOn, clickOnEvent, closed, opened } from './steps.ts';
import { viewRooms } from './view-rooms.ts';
import { type Locale, wordsOf } from './words.ts';

const languages: Locale[] = ['de', 'ja', 'he', 'en-GB', 'fr', 'es', 'pt-BR', 'ru', 'vi', 'ko', 'zh', 'ar'];

/**
 * A room for each way Calendar shows an event, and each thing it does that a reader must bear. Each has an account of its
 * own, so that all can be served at once.
 */
export const calendarRooms: Room[] = [
  weekRoom(),
  inPlaceRoom(),
  lateRoom(),
  ...languages.map(languageRoom),
  renamedClassesRoom(),
  ...viewRooms,
  ...dialogRooms,
  editRoom(),
];

/** The week with one event open, as a demonstration shows it: fresh on any day. */
export function calendarDemo(now: number, open?: string): Room {
  const page = pageIn('en', { clock: { now, zone: wordsOf.en.zone }, ...(open && { open }) });
  return makeRoom('a week', page, open ? seen(page, open) : NOTHING, []);
}

/** The same, with the week after it to turn to and from. */
export const calendarOfTwoWeeks = (now: number): Room =>
  makeRoom(
    'two weeks',
    pageIn('en', { clock: { now, zone: wordsOf.en.zone }, also: 'week-after', account: 50 }),
    NOTHING,
    [],
  );

function weekRoom(): Room {
  const page = pageIn('en');
  return makeRoom('each kind of event in its popover', page, NOTHING, [
    opened(page, 'pricing', 'opens the popover'),
    closed,
    opened(page, 'council', 'opens an event of a shared calendar'),
    opened(page, 'demo', 'opens an event that the user declined'),
    opened(page, 'focus', 'opens time of the user’s own'),
    opened(page, 'moved', 'opens an instance that was moved to another day'),
    opened(page, 'standup-2', 'opens an instance of a recurring event'),
    opened(page, 'offsite', 'opens an event of a whole day'),
    { does: 'clicks a task', run: clickOn(eventOf(page, 'task').id), expected: NOTHING },
  ]);
}

function inPlaceRoom(): Room {
  const page = pageIn('en', { account: 1 });
  return makeRoom('the popover reused for the next event', page, NOTHING, [
    opened(page, 'pricing', 'opens the popover'),
    opened(page, 'renewal', 'opens the next event in the same popover'),
    opened(page, 'workshop', 'opens an event that is over'),
    { ...opened(page, 'pricing', 'clicks the first event’s chip'), run: clickOnEvent(page, 'pricing') },
    closed,
  ]);
}

function lateRoom(): Room {
  const page = pageIn('en', { account: 2, open: 'pricing' });
  const settled = 'new Promise((done) => setTimeout(done, 700))';
  return makeRoom('what arrives late', page, seen(page, 'pricing'), [
    { does: 'waits until Calendar has tidied its popover', run: settled, expected: seen(page, 'pricing') },
  ]);
}

function languageRoom(locale: Locale, index: number): Room {
  const page = pageIn(locale, { account: 30 + index });
  return makeRoom(`in another language: ${locale}`, page, NOTHING, [
    opened(page, 'pricing', 'opens the popover'),
    opened(page, 'renewal', 'opens an event not answered yet'),
    opened(page, 'demo', 'opens an event that the user declined'),
  ]);
}

/** Every class renamed, as Google tried in July 2026: attributes alone must do. */
function renamedClassesRoom(): Room {
  const page = pageIn('en', { account: 6 });
  const made = makeRoom('all class names changed', page, NOTHING, [
    // Without the chosen button's class its label still tells it from the others.
    opened(page, 'renewal', 'opens the popover'),
    opened(page, 'demo', 'opens an event that the user declined'),
  ]);
  const rename = (names: string) => names.trim().replace(/\S+/g, '$&-x7q');
  return { ...made, html: made.html.replace(/ class="([^"]*)"/g, (_, names) => ` class="${rename(names)}"`) };
}

function editRoom(): Room {
  const page = pageIn('en', { account: 7, editing: 'renewal' });
  const edited = (slug: string): Expected => asEdited(seen(page, slug));
  return makeRoom('the edit page', page, edited('renewal'), [
    { does: 'goes back to the week, where the form stays hidden', run: 'museum.back()', expected: NOTHING },
    { does: 'edits another event', run: "museum.edit('pricing')", expected: edited('pricing') },
    { does: 'edits an event of a whole day', run: "museum.edit('offsite')", expected: edited('offsite') },
    { does: 'leaves by the cross', run: 'document.getElementById("xCancelBu").click()', expected: NOTHING },
    opened(page, 'pricing', 'opens the popover, the form still there, hidden'),
  ]);
}
