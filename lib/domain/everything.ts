import type { LedgerEntry } from './ledger.ts';
import type { Meeting } from './meeting.ts';
import type { Sighting } from './sighting.ts';
import type { Stakeholder, StakeholderId } from './stakeholder.ts';
import type { Touch } from './touch.ts';

/** A touch, with whom it was. */
export type TouchWith = Touch & { stakeholderId: StakeholderId };

/** All that Touchbase keeps, as it was at one moment. */
export type Everything = {
  stakeholders: Stakeholder[];
  /** Unpacked as they are walked through: there may be a million. */
  touches: Iterable<TouchWith>;
  ledger: LedgerEntry[];
  sightings: Sighting[];
  meetings: Meeting[];
  settings: Record<string, unknown>;
};
