import type { Touch, TouchSeen } from './touch.ts';

/**
 * What is to be kept of a touch that has been seen again; undefined when that is no news. A guess never changes what
 * is known. Of a mail as many people are counted as were ever seen on it: a folded message shows fewer.
 */
export function betterTouch(
  known: Touch | undefined,
  { touch, isGuess }: Pick<TouchSeen, 'touch' | 'isGuess'>,
): Touch | undefined {
  if (!known) return touch;
  if (isGuess) return undefined;
  const subject = touch.subject ?? known.subject;
  const groupSize = touch.kind === 'email' ? Math.max(known.groupSize, touch.groupSize) : touch.groupSize;
  // A file knows nothing of the conversation; its page does, and what it shows now is so.
  const isToMe = touch.source === 'import' ? known.toMe : touch.toMe;
  const better: Touch = { ...touch, groupSize, ...(isToMe && { toMe: true }), ...(subject && { subject }) };
  return isSame(known, better) ? undefined : better;
}

const isSame = (a: Touch, b: Touch): boolean =>
  a.at === b.at &&
  a.kind === b.kind &&
  a.direction === b.direction &&
  a.groupSize === b.groupSize &&
  a.source === b.source &&
  a.toMe === b.toMe &&
  oneLine(a.subject) === oneLine(b.subject);

/** As subjects are kept. */
const oneLine = (text = ''): string => text.replaceAll(/[\r\n]+/g, ' ');
