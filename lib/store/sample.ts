import type { How } from '../domain/operation.ts';
import type { Stakeholder, StakeholderId } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';
import { perform } from './perform.ts';

/** Adds the sample people, except who is there already. Answers who was added. */
export const loadSample = (now: Instant = Date.now(), how?: How): Promise<StakeholderId[]> =>
  perform('loadSample', null, { ...how, at: now });

/** Removes the sample people and all that hangs on them. Answers who was there to be removed. */
export const removeSample = (how?: How): Promise<Stakeholder[]> => perform('removeSample', null, how);
