import { type PackedRefs, unpackRefs } from './touch-refs.ts';

/**
 * References of the touches that an operation has added to somebody's. Where there were none before, as with most people
 * of an import, a mark of four bytes stands for each: half of what a reference takes.
 */
export type AddedRefs = PackedRefs | { marks: Uint8Array };

const SIZE = 4;

export function markRefs(refs: readonly string[]): AddedRefs {
  const view = new DataView(new ArrayBuffer(refs.length * SIZE));
  for (const [index, ref] of refs.entries()) view.setUint32(index * SIZE, markOf(ref));
  return { marks: new Uint8Array(view.buffer) };
}

/**
 * Those of somebody's references that were added. Two may have one mark, once in four thousand million pairs: where there
 * are more of them than were added, one is newer, and as nobody knows which, none counts as added.
 */
export function findAdded(added: AddedRefs, refs: readonly string[]): Set<string> {
  if (!('marks' in added)) {
    const all = new Set(unpackRefs(added));
    return new Set(refs.filter((ref) => all.has(ref)));
  }
  const counts = countMarks(added.marks);
  const alike = [...Map.groupBy(refs, markOf)].filter(
    ([mark, { length }]) => length <= (counts.get(mark) ?? 0),
  );
  return new Set(alike.flatMap(([_mark, ofMark]) => ofMark));
}

function countMarks(marks: Uint8Array): Map<number, number> {
  const view = new DataView(marks.buffer, marks.byteOffset, marks.byteLength);
  const counts = new Map<number, number>();
  for (let place = 0; place < marks.byteLength; place += SIZE) {
    const mark = view.getUint32(place);
    counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return counts;
}

/** 32 bits of a text: FNV-1a, which is quick for short ones. */
function markOf(ref: string): number {
  let mark = 0x811c9dc5;
  for (let index = 0; index < ref.length; index++) mark = Math.imul(mark ^ ref.charCodeAt(index), 0x01000193);
  return mark >>> 0;
}
