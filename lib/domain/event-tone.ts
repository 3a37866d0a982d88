import type { Tone } from './badge.ts';

/** What a page may know of an event whose guests are known: how it is with the one it is worst with. */
export type EventTone = { key: string; tone: Tone };

const fromBest: readonly Tone[] = ['calm', 'past-ideal', 'past-latest'];

/** Undefined when there is none. */
export const worstTone = (tones: readonly Tone[]): Tone | undefined =>
  fromBest.findLast((tone) => tones.includes(tone));
