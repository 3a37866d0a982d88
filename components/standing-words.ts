import type { Standing } from '../lib/domain/cadence.ts';

/** The words that say what a colour or a mark says. */
export const toneWords: Record<Standing['state'], string> = {
  never: 'no touch yet',
  paused: 'paused',
  'in-touch': 'in touch',
  'past-ideal': 'past the day you meant',
  'past-latest': 'past the latest day',
};
