/** A Gmail message id, as most touches are known by. */
const GMAIL_ID = /^[0-9a-f]{16}$/;
const NO_ID = '0000000000000000';
/** Bytes that each reference takes. */
const SIZE = 8;

/** References of touches, packed: Gmail's ids as eight bytes each, others as a line of text beside eight zeros. */
export type PackedRefs = { ids: Uint8Array; others: string };

export function packRefs(refs: readonly string[]): PackedRefs {
  const ids = new DataView(new ArrayBuffer(refs.length * SIZE));
  const others: string[] = [];
  for (const [index, ref] of refs.entries()) {
    if (isGmailId(ref)) {
      ids.setUint32(index * SIZE, Number.parseInt(ref.slice(0, 8), 16));
      ids.setUint32(index * SIZE + 4, Number.parseInt(ref.slice(8), 16));
    } else others.push(ref);
  }
  return { ids: new Uint8Array(ids.buffer), others: others.join('\n') };
}

export function unpackRefs({ ids, others }: PackedRefs): string[] {
  const view = new DataView(ids.buffer, ids.byteOffset, ids.byteLength);
  const texts = others.split('\n');
  let next = 0;
  return Array.from({ length: ids.byteLength / SIZE }, (_none, index) => {
    const [high, low] = [view.getUint32(index * SIZE), view.getUint32(index * SIZE + 4)];
    return high === 0 && low === 0 ? (texts[next++] ?? '') : hex(high) + hex(low);
  });
}

const isGmailId = (ref: string): boolean => GMAIL_ID.test(ref) && ref !== NO_ID;

const hex = (number: number): string => number.toString(16).padStart(8, '0');
