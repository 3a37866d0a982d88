import type { StakeholderId } from '../../domain/stakeholder.ts';
import type { TouchKind, TouchSeen } from '../../domain/touch.ts';
import { addTouches, putTouches, resolve, touchesOf } from '../touches-within.ts';
import { done, type Work } from './work.ts';

const kindWords: Record<TouchKind, string> = {
  email: 'a mail',
  meeting: 'a meeting',
  call: 'a call',
  chat: 'a chat',
  'in-person': 'a meeting in person',
};

/** Records what a page has shown, or what the user logs by hand, for those who are tracked. */
export const recordTouches: Work<{ seen: readonly TouchSeen[] }, number> = async (recorder, { seen }) => {
  let changed = 0;
  let who = '';
  for (const [stakeholder, touches] of await resolve(recorder.transaction, seen)) {
    const { fresh, better } = await addTouches(recorder, stakeholder, touches);
    changed += fresh + better;
    who ||= stakeholder.name;
  }
  return done(changed, `Logged ${kindWords[seen[0]?.touch.kind ?? 'email']} with ${who}`);
};

/** Takes one touch back, by its `ref`. */
export const removeTouch: Work<{ id: StakeholderId; ref: string }> = async (recorder, { id, ref }) => {
  const stakeholder = await recorder.transaction.objectStore('stakeholders').get(id);
  if (!stakeholder) return done(undefined, '');
  const before = await touchesOf(recorder.transaction, id);
  const after = before.filter((touch) => touch.ref !== ref);
  const [gone] = before.filter((touch) => touch.ref === ref);
  if (!gone) return done(undefined, '');
  await putTouches(recorder, stakeholder, before, after);
  return done(undefined, `Removed ${kindWords[gone.kind]} with ${stakeholder.name}`);
};
