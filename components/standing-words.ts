import { cadenceOf, type Standing, standing } from '../lib/domain/cadence.ts';
import type { Stakeholder } from '../lib/domain/stakeholder.ts';
import type { Instant } from '../lib/domain/time.ts';

export const standingOf = (stakeholder: Stakeholder, now: Instant): Standing =>
  standing(stakeholder.summary, cadenceOf(stakeholder), now);

/** The words that say what a colour or a mark says. */
export const toneWords: Record<Standing['state'], string> = {
  never: 'no touch yet',
  'in-touch': 'in touch',
  'past-ideal': 'past the day you meant',
  'past-latest': 'past the latest day',
};
