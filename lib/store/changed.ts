import type { StakeholderId } from '../domain/stakeholder.ts';
import type { AddedRefs } from './added-refs.ts';
import type { TouchChunk } from './touch-chunk.ts';

/** Stores whose records an operation changes, and undo puts back, one by one. */
export type RecordStore = 'stakeholders' | 'ledger' | 'sightings' | 'meetings' | 'settings';

/** A record as it was (absent: it was not there), and the fingerprint of what it became (absent: it was removed). */
export type RecordChange = { store: RecordStore; key: string; before?: unknown; after?: number };

/**
 * What became of somebody's touches, one by one: pages add others meanwhile, so undo may never put back whole chunks.
 * `became` are fingerprints of what `replaced` touches became, in their order.
 */
export type TouchesChange = {
  store: 'touches';
  key: StakeholderId;
  added: AddedRefs;
  removed: TouchChunk[];
  replaced: TouchChunk[];
  became: number[];
};

export type Change = RecordChange | TouchesChange;
