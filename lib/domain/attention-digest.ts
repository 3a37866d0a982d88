import type { EntryDigest, TouchDigest } from './kept.ts';
import type { LedgerEntry } from './ledger.ts';
import { tallyPromises } from './promise.ts';
import { DAY, type Instant } from './time.ts';
import { BROADCAST, isOneToOne, type Touch, type TouchKind, UNKNOWN_SIZE } from './touch.ts';

const kindWeights: Record<TouchKind, number> = { email: 1, meeting: 1, 'in-person': 1, call: 1.5, chat: 0.5 };
/** One's own word that nobody has answered is half a contact (Roth et al. 2010 weigh by direction). */
export const UNANSWERED = 0.5;

export function digestTouches(touches: readonly Touch[], cadence: number): TouchDigest {
  const real = touches.filter(({ groupSize }) => groupSize < BROADCAST);
  const heard = newest(real.filter(({ direction }) => direction !== 'out'));
  const isWaiting = (touch: Touch) =>
    touch.direction === 'out' && touch.at > (heard ?? Number.NEGATIVE_INFINITY);
  const reached = newest(real.filter(isWaiting));
  const at = newest(real) ?? 0;
  const worth = (touch: Touch) =>
    weightOf(touch) * (isWaiting(touch) ? UNANSWERED : 1) * fading(touch.at, cadence, at);
  const toMe = mailToMe(real);
  return {
    cadence,
    ...(heard !== undefined && { heard }),
    ...(reached !== undefined && { reached }),
    rhythm: real.reduce((sum, touch) => sum + worth(touch), 0),
    at,
    unsized: real.filter(({ groupSize }) => groupSize === UNKNOWN_SIZE).length,
    ...(toMe && { toMe }),
  };
}

export function digestEntries(entries: readonly LedgerEntry[]): EntryDigest {
  const pulse = newestPulse(entries);
  const replyHours = promisedHours(entries);
  return {
    promises: tallyPromises(entries, 'i-promised'),
    ...(pulse && { pulse }),
    ...(replyHours !== undefined && { replyHours }),
  };
}

/** Half of a touch is left after two cadences. */
export const fading = (at: Instant, cadence: number, now: Instant): number =>
  2 ** (-Math.max(0, now - at) / (2 * cadence * DAY));

/** Kind and group size, of product.md's table. While nobody knows who else was on it, it counts as a small group's. */
function weightOf(touch: Touch): number {
  const { kind, groupSize } = touch;
  const isMeeting = kind === 'meeting' || kind === 'in-person';
  if (isOneToOne(touch)) return isMeeting ? 2 : kindWeights[kind];
  const size = groupSize <= 5 ? 0.6 : groupSize < BROADCAST ? 0.3 : 0;
  return kindWeights[kind] * size;
}

/** Mail to the user alone or first of all, and the first of it since the user last turned to that person. */
function mailToMe(touches: readonly Touch[]): TouchDigest['toMe'] {
  const toMe = touches.filter(
    (touch) => touch.kind === 'email' && touch.direction === 'in' && (touch.toMe || isOneToOne(touch)),
  );
  if (toMe.length === 0) return undefined;
  const turned = newest(touches.filter(({ direction }) => direction !== 'in')) ?? Number.NEGATIVE_INFINITY;
  const waiting = toMe.filter(({ at }) => at > turned).map(({ at }) => at);
  return waiting.length === 0 ? {} : { since: waiting.reduce((first, at) => Math.min(first, at)) };
}

function newestPulse(entries: readonly LedgerEntry[]): EntryDigest['pulse'] {
  const pulses = entries.filter((entry) => entry.kind === 'pulse');
  const [last] = pulses.sort((a, b) => b.createdAt - a.createdAt);
  return last && { value: last.value, on: last.on };
}

/** What the user has told this very person about answering: their own boundary, the newest. */
function promisedHours(entries: readonly LedgerEntry[]): number | undefined {
  const mine = entries.filter((entry) => entry.kind === 'boundary').filter(({ whose }) => whose === 'mine');
  return mine.sort((a, b) => b.updatedAt - a.updatedAt).find(({ replyHours }) => replyHours)?.replyHours;
}

const newest = (touches: readonly Touch[]): Instant | undefined =>
  touches.length === 0
    ? undefined
    : touches.reduce((last, { at }) => Math.max(last, at), Number.NEGATIVE_INFINITY);
