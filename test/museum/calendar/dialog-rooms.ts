import type { Room } from '../room.ts';
import { NOTHING } from './expected.ts';
import { makeRoom, pageIn } from './make-room.ts';
import { closed, opened } from './steps.ts';

/** What else Calendar opens over its days, or leaves behind. */
export const dialogRooms: Room[] = [crowdRoom(), staleRoom(), quickCreateRoom()];

function crowdRoom(): Room {
  const page = pageIn('en', { account: 20, also: 'crowd' });
  return makeRoom('sixty guests', page, NOTHING, [
    opened(page, 'crowd', 'opens the popover of sixty guests'),
    opened(page, 'pricing', 'opens one of five in the same popover'),
    closed,
  ]);
}

function staleRoom(): Room {
  const page = pageIn('en', { account: 21, also: 'stale-dialogs' });
  return makeRoom('popovers left behind', page, NOTHING, [
    opened(page, 'pricing', 'opens the popover among those left behind'),
    opened(page, 'focus', 'opens time of the user’s own'),
    closed,
  ]);
}

function quickCreateRoom(): Room {
  const page = pageIn('en', { account: 22, also: 'quick-create' });
  return makeRoom('an event not made yet', page, NOTHING, [
    { does: 'opens the dialog for a new event', run: "museum.show('quickCreate')", expected: NOTHING },
    opened(page, 'renewal', 'opens an event while the dialog is there'),
  ]);
}
