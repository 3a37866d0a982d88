import { fingerprint } from '../../domain/fingerprint.ts';
import type { StakeholderId } from '../../domain/stakeholder.ts';
import type { Touch } from '../../domain/touch.ts';
import { findAdded } from '../added-refs.ts';
import type { Change, TouchesChange } from '../changed.ts';
import { inLots } from '../in-lots.ts';
import type { Recorder } from '../recorder.ts';
import { unpackTouches } from '../touch-chunk.ts';
import { putTouches, touchesOf } from '../touches-within.ts';

/** So many people at once: the touches of each take a while to unpack. */
export const AT_ONCE = 50;

/** What became of each person's touches; an operation may have come back to them. */
export const touchesByPerson = (changes: readonly Change[]): Map<StakeholderId, TouchesChange[]> =>
  Map.groupBy(changes.filter(isOfTouches), ({ key }) => key);

/** Puts everybody's touches back. */
export async function putTouchesBack(recorder: Recorder, changes: readonly Change[]): Promise<void> {
  await inLots(
    touchesByPerson(changes),
    async ([id, ofThem]) => {
      const person = await recorder.transaction.objectStore('stakeholders').get(id);
      if (!person) return;
      const now = await touchesOf(recorder.transaction, id);
      await putTouches(recorder, person, now, ofThem.reduceRight(touchesBefore, now));
    },
    AT_ONCE,
  );
}

/** Somebody's touches without what the operation has made of them; what a page has recorded since stays. */
function touchesBefore(
  now: readonly Touch[],
  { added, removed, replaced, became }: TouchesChange,
): readonly Touch[] {
  const byRef = new Map(now.map((touch) => [touch.ref, touch]));
  for (const ref of findAdded(added, [...byRef.keys()])) byRef.delete(ref);
  for (const touch of removed.flatMap(unpackTouches)) {
    if (!byRef.has(touch.ref)) byRef.set(touch.ref, touch);
  }
  for (const [index, touch] of replaced.flatMap(unpackTouches).entries()) {
    if (fingerprint(byRef.get(touch.ref)) === became[index]) byRef.set(touch.ref, touch);
  }
  return [...byRef.values()];
}

const isOfTouches = (change: Change): change is TouchesChange => change.store === 'touches';
