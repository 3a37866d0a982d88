import type { StakeholderId } from '../domain/stakeholder.ts';
import { directions, type Touch, touchKinds, touchSources } from '../domain/touch.ts';

/**
 * The touches of one stakeholder in one year (UTC), as columns of equal length, oldest first. A record a touch would
 * be thirty times slower to write and five times larger (faults-and-limits.md, finding 3).
 */
export type TouchChunk = {
  stakeholderId: StakeholderId;
  year: number;
  at: Float64Array;
  /** Kind, direction and source of each touch: 4, 2 and 2 bits, counted in the order of the domain's lists. */
  what: Uint8Array;
  groupSize: Uint16Array;
  /** A line each; `ref` and `subject` hold no line breaks. */
  refs: string;
  subjects: string;
};

const LARGEST_GROUP = 0xffff;

const yearOf = (touch: Touch): number => new Date(touch.at).getUTCFullYear();

/** The touches of a chunk, oldest first. */
export function unpackTouches(chunk: TouchChunk): Touch[] {
  const refs = chunk.refs.split('\n');
  const subjects = chunk.subjects.split('\n');
  return Array.from(chunk.at, (at, index) => {
    const subject = subjects[index];
    return {
      at,
      ...unpackWhat(chunk.what[index] ?? 0),
      groupSize: chunk.groupSize[index] ?? 2,
      ref: refs[index] ?? '',
      ...(subject && { subject }),
    };
  });
}

/** Packs touches, in any order, into one chunk for each year. */
export function packTouches(stakeholderId: StakeholderId, touches: readonly Touch[]): TouchChunk[] {
  return [...Map.groupBy(touches, yearOf)].map(([year, ofYear]) => packYear(stakeholderId, year, ofYear));
}

function packYear(stakeholderId: StakeholderId, year: number, touches: Touch[]): TouchChunk {
  const sorted = touches.toSorted((a, b) => a.at - b.at);
  return {
    stakeholderId,
    year,
    at: Float64Array.from(sorted, (touch) => touch.at),
    what: Uint8Array.from(sorted, packWhat),
    groupSize: Uint16Array.from(sorted, (touch) => Math.min(touch.groupSize, LARGEST_GROUP)),
    refs: sorted.map((touch) => oneLine(touch.ref)).join('\n'),
    subjects: sorted.map((touch) => oneLine(touch.subject ?? '')).join('\n'),
  };
}

const packWhat = ({ kind, direction, source }: Touch): number =>
  touchKinds.indexOf(kind) | (directions.indexOf(direction) << 4) | (touchSources.indexOf(source) << 6);

const unpackWhat = (what: number): Pick<Touch, 'kind' | 'direction' | 'source'> => ({
  kind: touchKinds[what & 0b1111] ?? 'email',
  direction: directions[(what >> 4) & 0b11] ?? 'both',
  source: touchSources[what >> 6] ?? 'import',
});

const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, ' ');
