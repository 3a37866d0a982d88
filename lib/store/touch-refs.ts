/** Letters of a Gmail message id, as most touches are known by: hex digits, small ones. */
const LETTERS = 16;
/** Bytes that each reference takes. */
const SIZE = 8;

/** References of touches, packed: Gmail's ids as eight bytes each, others as a line of text beside eight zeros. */
export type PackedRefs = { ids: Uint8Array; others: string };

export function packRefs(refs: readonly string[]): PackedRefs {
  const ids = new DataView(new ArrayBuffer(refs.length * SIZE));
  const others: string[] = [];
  for (const [index, ref] of refs.entries()) {
    const [high, low] = ref.length === LETTERS ? [toNumber(ref, 0), toNumber(ref, 8)] : [-1, -1];
    if (high >= 0 && low >= 0 && high + low > 0) {
      ids.setUint32(index * SIZE, high);
      ids.setUint32(index * SIZE + 4, low);
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

/** What eight hex digits say; -1 where there are other letters. A million of them are read here, so letter by letter. */
function toNumber(text: string, from: number): number {
  let number = 0;
  for (let index = from; index < from + 8; index++) {
    const digit = toDigit(text.charCodeAt(index));
    if (digit < 0) return -1;
    number = number * 16 + digit;
  }
  return number;
}

const [ZERO, NINE, A, F] = [48, 57, 97, 102];

function toDigit(code: number): number {
  if (code >= ZERO && code <= NINE) return code - ZERO;
  return code >= A && code <= F ? code - A + 10 : -1;
}

const hex = (number: number): string => number.toString(16).padStart(8, '0');
