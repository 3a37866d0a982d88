import type { Touch } from '../domain/touch.ts';
import { packTouches, type TouchChunk, unpackWhat } from './touch-chunk.ts';

/** Touches as versions 1 to 3 of the database packed them: columns of equal length, oldest first. */
export type OldTouchChunk = Pick<TouchChunk, 'stakeholderId' | 'year'> & {
  at: Float64Array;
  what: Uint8Array;
  groupSize: Uint16Array;
  refs: string;
  subjects: string;
};

/** The same touches as packed since version 4: two thirds of the room. */
export function repack(old: OldTouchChunk): TouchChunk[] {
  const refs = old.refs.split('\n');
  const subjects = old.subjects.split('\n');
  const touches = Array.from(old.at, (at, index): Touch => {
    const subject = subjects[index];
    return {
      at,
      ...unpackWhat(old.what[index] ?? 0),
      groupSize: old.groupSize[index] ?? 2,
      ref: refs[index] ?? '',
      ...(subject && { subject }),
    };
  });
  return packTouches(old.stakeholderId, touches);
}
