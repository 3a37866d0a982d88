import { type ClockHours, clockWords } from '../domain/clock-hours.ts';
import { decisionNames, thanksHowWords, wayNames } from '../domain/entry-words.ts';

/** How each field is said; what is inside a field by both names. A field without words of its own goes by its name. */
const wording: Record<string, (value: string) => string> = {
  due: (day) => `due ${day}`,
  doneAt: (day) => `done ${day}`,
  on: (day) => `on ${day}`,
  how: (how) => within(thanksHowWords, how),
  words: (words) => `said: ${words}`,
  way: (way) => within(wayNames, way),
  'closed as': (how) => how,
  'closed on': (day) => `on ${day}`,
  'closed thankBy': (day) => `thanks due ${day}`,
  'waits since': (day) => `waiting for an answer since ${day}`,
  'waits answer at': (day) => `answered ${day}`,
  'waits answer subject': (subject) => `by “${subject}”`,
  'draft since': (day) => `drafted ${day}`,
  'draft subject': (subject) => `as “${subject}”`,
  'draft due': (day) => `not seen sent; looked at again ${day}`,
  askedOn: (day) => `asked ${day}`,
  gotOn: (day) => `got ${day}`,
  'decision what': (what) => within(decisionNames, what),
  'decision on': (day) => `on ${day}`,
  'decision reason': (reason) => `because: ${reason}`,
  toldOn: (day) => `told back ${day}`,
  everyDays: (days) => `an update every ${days === '1' ? 'day' : `${days} days`}`,
  nextUpdate: (day) => `next update ${day}`,
  updatedOn: (day) => `last update ${day}`,
  channel: (channel) => `by ${channel}`,
  nature: (nature) => nature,
  'told on': (day) => `told ${day}`,
  'told how': (how) => how,
  theirs: (interest) => `their interest: ${interest}`,
  mine: (interest) => `mine: ${interest}`,
  cause: (cause) => `what lies under it: ${cause}`,
  whose: (whose) => whose,
  urgent: (how) => `if urgent: ${how}`,
  replyHours: (hours) => `answers within ${hours} h`,
  value: (value) => `${value} of 5`,
};

/** Ids, which say nothing to anybody. */
const internal = new Set(['settles', 'waits answer ref']);

/** Every field of an entry in plain words, with dates that stay true: for files, and for what is held about somebody. */
export const partsOfEntry = (fields: object, before = ''): string[] =>
  Object.entries(fields).flatMap(([inside, value]) => {
    const name = before + inside;
    if (internal.has(name)) return [];
    if (isHours(value)) return [clockWords(value)];
    if (typeof value === 'object' && value !== null) return partsOfEntry(value, `${name} `);
    const words = isInstant(inside, value) ? dayOf(value) : String(value);
    return [wording[name]?.(words) ?? `${name}: ${words}`];
  });

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const isInstant = (name: string, value: unknown): value is number =>
  typeof value === 'number' && /^(.+At|at|since)$/.test(name);

const isHours = (value: unknown): value is ClockHours =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value;

const within = (names: Record<string, string>, value: string): string => names[value] ?? value;
