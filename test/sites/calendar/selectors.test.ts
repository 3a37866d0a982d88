import { afterAll, beforeAll, expect, test } from 'vitest';
import { findParts, type SelectorName, selectors } from '../../../lib/sites/calendar/selectors.ts';
import { calendarRooms } from '../../museum/calendar/index.ts';
import { type LoadedRoom, loadRoom } from '../../museum/load.ts';

/** How many of each part there are: with the popover of five guests open, and on the edit page of five guests. */
const expectations: Record<SelectorName, { popover: number; form: number }> = {
  ownAddress: { popover: 1, form: 1 },
  zone: { popover: 1, form: 1 },
  locale: { popover: 1, form: 1 },
  details: { popover: 1, form: 0 },
  popover: { popover: 1, form: 1 },
  title: { popover: 1, form: 0 },
  when: { popover: 1, form: 0 },
  organizer: { popover: 1, form: 0 },
  guests: { popover: 5, form: 5 },
  guestRow: { popover: 5, form: 5 },
  guestName: { popover: 5, form: 5 },
  answerYes: { popover: 1, form: 0 },
  answerNo: { popover: 1, form: 0 },
  answerMaybe: { popover: 1, form: 0 },
  chosen: { popover: 1, form: 0 },
  formTitle: { popover: 0, form: 1 },
  startDay: { popover: 0, form: 1 },
  endDay: { popover: 0, form: 1 },
  startTime: { popover: 0, form: 1 },
  endTime: { popover: 0, form: 1 },
  dayOfInput: { popover: 0, form: 2 },
  chip: { popover: 16, form: 16 },
  chipFace: { popover: 3, form: 3 },
  dayOfChip: { popover: 14, form: 14 },
  control: { popover: 32, form: 37 },
};

let popover: LoadedRoom;
let form: LoadedRoom;

beforeAll(async () => {
  popover = await loadRoom(calendarRooms[0]!);
  await popover.run("museum.openEvent('pricing')");
  // Until what arrives late is there.
  await popover.run('new Promise((done) => setTimeout(done, 700))');
  form = await loadRoom(calendarRooms.at(-1)!);
});

afterAll(() => Promise.all([popover.leave(), form.leave()]));

test.each(Object.entries(expectations))('%s is found as often as it is there', (name, counts) => {
  const count = ({ document }: LoadedRoom) => findParts(document, name as SelectorName).length;
  expect({ popover: count(popover), form: count(form) }).toEqual(counts);
});

test('no selector leans on words that a person reads', () => {
  for (const selector of Object.values(selectors).flat()) {
    expect(selector).not.toMatch(/aria-label|title=|placeholder|data-tooltip|\balt=/);
  }
});
