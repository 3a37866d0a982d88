import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import type { EntryId, LedgerEntry } from '../domain/ledger.ts';
import type { Sighting } from '../domain/sighting.ts';
import type { Stakeholder, StakeholderId } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';
import type { TouchChunk } from './touch-chunk.ts';

/** A ledger entry as kept: `openDue` is there only while a follow-up is open, so its index lists just those. */
export type LedgerRecord = LedgerEntry & { openDue?: CalendarDate };

/** Everything that is kept, and how it is found. The one truth about the database's shape. */
export type Schema = DBSchema & {
  stakeholders: {
    key: StakeholderId;
    value: Stakeholder;
    indexes: { emails: EmailAddress };
  };
  /** Packed: one record a stakeholder and year (ARCHITECTURE.md, "Storing"). */
  touches: { key: [StakeholderId, number]; value: TouchChunk };
  ledger: {
    key: EntryId;
    value: LedgerRecord;
    indexes: { stakeholderId: StakeholderId; openDue: CalendarDate };
  };
  sightings: { key: EmailAddress; value: Sighting; indexes: { lastAt: Instant } };
  settings: { key: string; value: unknown };
};

export type Database = IDBPDatabase<Schema>;
export type StoreName = StoreNames<Schema>;
/** Typed for every store, so that operations compose; opened only for those an operation names. */
export type WriteTransaction = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
export type ReadTransaction = IDBPTransaction<Schema, StoreName[], 'readonly'>;
type UpgradeTransaction = IDBPTransaction<Schema, StoreName[], 'versionchange'>;

/**
 * One step for each version that was ever released, in order. Only ever append: a step that has been released is
 * somebody's way from there to here, and never changes again.
 */
export const upgrades: ((database: Database, transaction: UpgradeTransaction) => void)[] = [
  function toVersion1(database) {
    database
      .createObjectStore('stakeholders', { keyPath: 'id' })
      .createIndex('emails', 'emails', { multiEntry: true, unique: true });
    database.createObjectStore('touches', { keyPath: ['stakeholderId', 'year'] });
    const ledger = database.createObjectStore('ledger', { keyPath: 'id' });
    ledger.createIndex('stakeholderId', 'stakeholderId');
    ledger.createIndex('openDue', 'openDue');
    database.createObjectStore('sightings', { keyPath: 'email' }).createIndex('lastAt', 'lastAt');
    database.createObjectStore('settings');
  },
];
