import { type Meeting, toMeeting, touchesOfMeeting } from '../domain/meeting.ts';
import type { EventSeen } from '../domain/page-seen.ts';
import { isPerson } from '../domain/people.ts';
import type { Who } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import { read, write } from './database.ts';
import { findWho } from './settings.ts';
import { recordTouches, withdrawTouches } from './touches.ts';

/**
 * Keeps an event that is still to come until it is over, as it was last seen; forgets it when it was declined. What
 * was recorded of an event that has since been declined, or moved to a later time, is taken back.
 */
export async function settleEvent(
  event: EventSeen,
  { own, lists }: Who,
  now: Instant = Date.now(),
): Promise<void> {
  const isKnown = event.start !== undefined || event.answer === 'no';
  if (!isKnown) return;
  const meeting = toMeeting(event, own, lists);
  const isToCome = meeting !== undefined && meeting.overAt > now;
  if (isToCome) await keepMeeting(meeting);
  else await forgetMeetings([event.key]);
  if (isToCome || event.answer === 'no') {
    await withdrawTouches(
      event.guests.map(({ email }) => email),
      event.key,
    );
  }
}

/** Records the kept meetings that are over. Twice is the same as once: a touch counts once by its ref. */
export async function recordMeetings(now: Instant = Date.now()): Promise<void> {
  const over = await read(['meetings'], (transaction) =>
    transaction.objectStore('meetings').index('overAt').getAll(IDBKeyRange.upperBound(now)),
  );
  const { lists } = await findWho({ kind: 'nothing' });
  const touches = over.flatMap(touchesOfMeeting).filter(({ email }) => isPerson(email, lists));
  await recordTouches(touches);
  await forgetMeetings(over.map(({ ref }) => ref));
}

/** When the first of the kept meetings will be over. */
export const findNextEnd = (): Promise<Instant | undefined> =>
  read(['meetings'], async (transaction) => {
    const cursor = await transaction.objectStore('meetings').index('overAt').openKeyCursor();
    return cursor?.key;
  });

/** An event seen again as it was is no news: then nothing is written, and nobody is told of a change. */
async function keepMeeting(meeting: Meeting): Promise<void> {
  const before = await read(['meetings'], (transaction) =>
    transaction.objectStore('meetings').get(meeting.ref),
  );
  if (JSON.stringify(before) === JSON.stringify(meeting)) return;
  await write(['meetings'], (transaction) => transaction.objectStore('meetings').put(meeting));
}

async function forgetMeetings(refs: readonly string[]): Promise<void> {
  const kept = await read(['meetings'], (transaction) =>
    Promise.all(refs.map((ref) => transaction.objectStore('meetings').getKey(ref))),
  );
  const known = kept.filter((ref) => ref !== undefined);
  if (known.length === 0) return;
  await write(['meetings'], async (transaction) => {
    for (const ref of known) await transaction.objectStore('meetings').delete(ref);
  });
}
