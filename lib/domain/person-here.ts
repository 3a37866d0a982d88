import type { PersonSeen } from './page-seen.ts';
import type { Stakeholder } from './stakeholder.ts';

/** Somebody on the page, and who they are to the user when they are tracked. */
export type PersonHere = { seen: PersonSeen; stakeholder?: Stakeholder };
