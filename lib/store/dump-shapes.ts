import * as v from 'valibot';
import { groups } from '../domain/group.ts';
import { engagements, levels } from '../domain/importance.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const text = v.pipe(v.string(), v.maxLength(1_000_000));
/** Within what a Date can hold. */
const instant = v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15));
const email = v.pipe(v.string(), v.maxLength(320), v.includes('@'));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** Bytes of a touch in a chunk (touch-chunk.ts). */
const TOUCH = 16;

/**
 * The least that each kind of record must be, to be believed of a file. Not more: what an honest database holds must
 * always come back, and the sum over the file has shown already that nothing fell over on the way.
 */
export const stakeholderShape = v.looseObject({
  id,
  name: text,
  emails: v.pipe(v.array(email), v.minLength(1), v.maxLength(10_000)),
  group: v.picklist(groups),
  nickname: v.optional(text),
  role: v.optional(text),
  organisation: v.optional(text),
  timeZone: v.optional(text),
  tags: v.optional(v.array(text)),
  cadenceDays: v.optional(v.number()),
  power: v.optional(v.picklist(levels)),
  interest: v.optional(v.picklist(levels)),
  engagementNow: v.optional(v.picklist(engagements)),
  engagementWanted: v.optional(v.picklist(engagements)),
  createdAt: instant,
  updatedAt: instant,
  summary: v.looseObject({
    count,
    last: v.optional(instant),
    lastTwoWay: v.optional(instant),
    lastOneToOne: v.optional(instant),
    trend: v.optional(v.looseObject({ last: day, scores: text })),
    kept: v.optional(
      v.looseObject({
        touches: v.looseObject({ cadence: v.number(), rhythm: v.number(), at: instant, unsized: count }),
        entries: v.looseObject({ promises: v.looseObject({ kept: count, late: count, broken: count }) }),
      }),
    ),
  }),
});

/** What every entry has; what else it has depends on its kind. */
export const entryShape = v.looseObject({
  id,
  stakeholderId: id,
  kind: id,
  text,
  createdAt: instant,
  updatedAt: instant,
  due: v.optional(day),
  on: v.optional(day),
  words: v.optional(text),
  doneAt: v.optional(instant),
  origin: v.optional(v.looseObject({ site: id, ref: text, subject: text })),
});

export const sightingShape = v.looseObject({
  email,
  name: text,
  firstAt: instant,
  lastAt: instant,
  count,
  lastKey: text,
});

export const meetingShape = v.looseObject({
  ref: text,
  subject: text,
  guests: v.array(email),
  start: instant,
  overAt: instant,
});

export const chunkShape = v.pipe(
  v.strictObject({
    stakeholderId: id,
    year: v.pipe(v.number(), v.integer(), v.minValue(-271_821), v.maxValue(275_760)),
    bytes: v.instance(Uint8Array),
    text: v.string(),
  }),
  v.check(
    ({ bytes: { length }, text }) => length > 0 && length % TOUCH === 0 && countLines(text) >= length / TOUCH,
  ),
);

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
