import type { Instant } from '../../domain/time.ts';
import { putTouches, touchesOf } from '../touches-within.ts';
import { done, type Work } from './work.ts';

/** Forgets touches from before an instant; what the user wrote down stays. Answers how many there were. */
export const forgetTouches: Work<{ before: Instant }, number> = async (recorder, { before: limit }) => {
  const { transaction } = recorder;
  const year = new Date(limit).getUTCFullYear();
  const keys = await transaction.objectStore('touches').getAllKeys();
  const concerned = new Set(keys.filter(([, ofYear]) => ofYear <= year).map(([id]) => id));
  let forgotten = 0;
  for (const id of concerned) {
    const person = await transaction.objectStore('stakeholders').get(id);
    const touches = await touchesOf(transaction, id);
    const left = touches.filter(({ at }) => at >= limit);
    if (!person || left.length === touches.length) continue;
    forgotten += touches.length - left.length;
    await putTouches(recorder, person, touches, left);
  }
  return done(forgotten, `Forgot ${forgotten} old touches`);
};
