import { afterAll, describe, expect, it } from 'vitest';
import { guard } from '../lib/page/guard.ts';
import { readCalendarPage } from '../lib/sites/calendar/read-page.ts';
import { readGmailPage } from '../lib/sites/gmail/read-page.ts';
import { calendarRooms } from './museum/calendar/index.ts';
import { ZONE } from './museum/gmail/clock.ts';
import { gmailRooms } from './museum/gmail/index.ts';
import { judge } from './museum/judge.ts';
import { type LoadedRoom, loadRoom } from './museum/load.ts';
import { precisionOf, type RoomRead, recallOf, reportOn } from './museum/report.ts';
import type { Room } from './museum/room.ts';

process.env.TZ = ZONE;

const readers = { gmail: readGmailPage, calendar: readCalendarPage };

const read = ({ site }: Room, { document, location }: LoadedRoom) =>
  guard(
    () => readers[site](document, location),
    (part) => ({ kind: 'not-understood' as const, part }),
  );

/** Milliseconds that the largest room may take on a busy machine. */
const BUSY = 60_000;

describe('the whole museum', () => {
  const rooms: RoomRead[] = [];
  afterAll(() => console.log(reportOn(rooms)));

  it.each([...gmailRooms, ...calendarRooms])(
    '$name: everybody found, nobody wrongly',
    async (room) => {
      const loaded = await loadRoom(room);
      const verdicts = [judge(read(room, loaded), room.expected)];
      for (const { run, expected } of room.steps) {
        await loaded.run(run);
        verdicts.push(judge(read(room, loaded), expected));
      }
      await loaded.leave();
      rooms.push({ room, verdicts });
      for (const verdict of verdicts) {
        expect(verdict).toMatchObject({ missed: [], wrong: [], exact: verdict.times });
        expect([precisionOf(verdict), recallOf(verdict)]).toEqual([1, 1]);
      }
    },
    BUSY,
  );
});
