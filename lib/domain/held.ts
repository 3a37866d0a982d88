import type { Erasure } from './erasure.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Meeting } from './meeting.ts';
import type { Deed } from './operation.ts';
import type { Sighting } from './sighting.ts';
import type { Stakeholder } from './stakeholder.ts';
import type { Touch } from './touch.ts';

/** Everything that Touchbase holds about one person. */
export type Held = {
  stakeholder: Stakeholder;
  /** By which names and addresses they are or were known. */
  known: Erasure;
  /** Newest first. */
  touches: Touch[];
  entries: LedgerEntry[];
  /** What was written down about others and names them. */
  mentions: LedgerEntry[];
  sightings: Sighting[];
  /** To come. */
  meetings: Meeting[];
  /** Where the user's lists of who is a person name them. */
  lists: string[];
  /** What was done that concerned them, newest first. */
  deeds: Pick<Deed, 'id' | 'at' | 'words'>[];
  /** They are in mail that was read and is not imported yet. */
  isInImport: boolean;
  /** Calendar events with them that were open since the browser was started. */
  events: number;
  /** Copies of everything that Touchbase keeps by itself. */
  snapshots: number;
};
