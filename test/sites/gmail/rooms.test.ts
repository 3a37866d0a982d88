import { describe, expect, it } from 'vitest';
import { guard } from '../../../lib/page/guard.ts';
import { readGmailPage } from '../../../lib/sites/gmail/read-page.ts';
import { problemsWith } from '../../museum/expect-page.ts';
import { ZONE } from '../../museum/gmail/clock.ts';
import { gmailRooms } from '../../museum/gmail/index.ts';
import { type LoadedRoom, loadRoom } from '../../museum/load.ts';

process.env.TZ = ZONE;

const read = ({ document, location }: LoadedRoom) =>
  guard(
    () => readGmailPage(document, location),
    (part) => ({ kind: 'not-understood' as const, part }),
  );

/** Milliseconds that the largest room may take on a busy machine. */
const BUSY = 60_000;

describe.each(gmailRooms)('$name', (room) => {
  it(
    'is seen as it is, at first and after each step',
    async () => {
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
    },
    BUSY,
  );
});
