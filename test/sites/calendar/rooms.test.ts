import { describe, expect, it } from 'vitest';
import type { PartsUnderstood } from '../../../lib/domain/page-health.ts';
import { guard } from '../../../lib/page/guard.ts';
import { readCalendarPage } from '../../../lib/sites/calendar/read-page.ts';
import { calendarRooms } from '../../museum/calendar/index.ts';
import { variantRoom } from '../../museum/calendar/variants.ts';
import { problemsWith } from '../../museum/expect-page.ts';
import { type LoadedRoom, loadRoom } from '../../museum/load.ts';

const read = ({ document, location }: LoadedRoom) =>
  guard(
    () => readCalendarPage(document, location),
    (part) => ({ kind: 'not-understood' as const, part }),
  );

/** More of them find more; these few see that the readers do not only know the museum. */
const byChance = [1, 2, 3, 4, 5, 6].map(variantRoom);

describe.each([...calendarRooms, ...byChance])('$name', (room) => {
  it('is seen as it is, at first and after each step', async () => {
    const loaded = await loadRoom(room);
    expect(problemsWith(read(loaded), room.expected, room.own)).toEqual([]);
    for (const { does, run, expected } of room.steps) {
      await loaded.run(run);
      expect({ does, problems: problemsWith(read(loaded), expected, room.own) }).toEqual({
        does,
        problems: [],
      });
    }
    await loaded.leave();
  });
});

it('a page as it is expected is understood without falling back on anything', async () => {
  for (const [index, slug] of [
    [0, 'pricing'],
    [-1, undefined],
  ] as const) {
    const loaded = await loadRoom(calendarRooms.at(index)!);
    if (slug) await loaded.run(`museum.openEvent('${slug}')`);
    const parts: PartsUnderstood = {};
    readCalendarPage(loaded.document, loaded.location, parts);
    expect(Object.keys(parts)).toEqual(expect.arrayContaining(['ownAddress', 'guests', 'guestAddress']));
    expect(new Set(Object.values(parts))).toEqual(new Set([0]));
    await loaded.leave();
  }
});

it('the pricing review is at nine in the morning, UTC', () => {
  const pricing = calendarRooms[0]!.steps[0]!.expected;
  expect(pricing).toMatchObject({ start: Date.UTC(2026, 10, 18, 9), end: Date.UTC(2026, 10, 18, 10) });
});
