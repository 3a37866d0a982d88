import type { StakeholderId } from '../domain/stakeholder.ts';
import { directions, type Touch, touchKinds, touchSources } from '../domain/touch.ts';
import { packRefs, unpackRefs } from './touch-refs.ts';

/**
 * The touches of one stakeholder in one year (UTC), packed, oldest first. A record a touch would be thirty times slower
 * to write and five times larger (faults-and-limits.md, finding 3).
 */
export type TouchChunk = {
  stakeholderId: StakeholderId;
  year: number;
  /** Sixteen bytes a touch: eight as in `writeRow`, then its Gmail id, or zeros. */
  bytes: Uint8Array;
  /** A line for each reference that is no Gmail id, then one for each subject; neither holds line breaks. */
  text: string;
};

const LARGEST_GROUP = 0xffff;
/** Bytes of a row before its reference. */
const ROW = 8;
const REF = 8;

/** The touches of a chunk, oldest first. */
export function unpackTouches({ bytes, text, year }: TouchChunk): Touch[] {
  const count = bytes.byteLength / (ROW + REF);
  const rows = new DataView(bytes.buffer, bytes.byteOffset, count * ROW);
  const lines = text.split('\n');
  const others = lines.splice(0, lines.length - count);
  const refs = unpackRefs({ ids: bytes.subarray(count * ROW), others: others.join('\n') });
  const start = startOf(year);
  return refs.map((ref, index) => {
    const subject = lines[index];
    return { ...readRow(rows, index, start), ref, ...(subject && { subject }) };
  });
}

/** Packs touches, in any order, into one chunk for each year. */
export function packTouches(stakeholderId: StakeholderId, touches: readonly Touch[]): TouchChunk[] {
  return [...Map.groupBy(touches, yearOf)].map(([year, ofYear]) => packYear(stakeholderId, year, ofYear));
}

function packYear(stakeholderId: StakeholderId, year: number, touches: Touch[]): TouchChunk {
  const sorted = touches.toSorted((a, b) => a.at - b.at);
  const start = startOf(year);
  const bytes = new Uint8Array(sorted.length * (ROW + REF));
  const rows = new DataView(bytes.buffer);
  for (const [index, touch] of sorted.entries()) writeRow(rows, index, touch, start);
  const { ids, others } = packRefs(sorted.map(({ ref }) => oneLine(ref)));
  bytes.set(ids, sorted.length * ROW);
  const subjects = sorted.map((touch) => oneLine(touch.subject ?? ''));
  return { stakeholderId, year, bytes, text: [...(others ? [others] : []), ...subjects].join('\n') };
}

/** Milliseconds of the year in five bytes; kind, `toMe`, direction and source in 3, 1, 2 and 2 bits; the group's size in two bytes. */
function writeRow(rows: DataView, index: number, touch: Touch, start: number): void {
  const place = index * ROW;
  const sinceStart = Math.round(touch.at) - start;
  rows.setUint8(place, Math.floor(sinceStart / 2 ** 32));
  rows.setUint32(place + 1, sinceStart % 2 ** 32);
  rows.setUint8(place + 5, packWhat(touch));
  rows.setUint16(place + 6, Math.min(touch.groupSize, LARGEST_GROUP));
}

function readRow(rows: DataView, index: number, start: number): Omit<Touch, 'ref'> {
  const place = index * ROW;
  return {
    at: start + rows.getUint8(place) * 2 ** 32 + rows.getUint32(place + 1),
    ...unpackWhat(rows.getUint8(place + 5)),
    groupSize: rows.getUint16(place + 6),
  };
}

const yearOf = (touch: Touch): number => new Date(touch.at).getUTCFullYear();

/** Not Date.UTC, which takes the years 0 to 99 for those of the last century. */
const startOf = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1);

const TO_ME = 0b1000;

const packWhat = ({ kind, toMe, direction, source }: Touch): number =>
  touchKinds.indexOf(kind) |
  (toMe ? TO_ME : 0) |
  (directions.indexOf(direction) << 4) |
  (touchSources.indexOf(source) << 6);

/** Kind, direction and source, counted in the order of the domain's lists: only ever append to those. */
export const unpackWhat = (what: number): Pick<Touch, 'kind' | 'toMe' | 'direction' | 'source'> => ({
  kind: touchKinds[what & 0b111] ?? 'email',
  ...((what & TO_ME) !== 0 && { toMe: true }),
  direction: directions[(what >> 4) & 0b11] ?? 'both',
  source: touchSources[what >> 6] ?? 'import',
});

const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ');
