import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import type { EntryId } from '../domain/ledger.ts';
import type { Mailbox } from '../domain/mailbox.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Deed, OperationId } from '../domain/operation.ts';
import type { StakeholderId } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';
import type { Change } from './changed.ts';
import type { ImportRecord } from './import-record.ts';
import type { LedgerRecord } from './ledger-record.ts';
import { type OldTouchChunk, repack } from './old-touch-chunk.ts';
import { type SightingRecord, toSightingRecord } from './sighting-record.ts';
import { type StakeholderRecord, toStakeholderRecord } from './stakeholder-record.ts';
import type { TouchChunk } from './touch-chunk.ts';

/** Everything that is kept, and how it is found. The one truth about the database's shape. */
export type Schema = DBSchema & {
  stakeholders: {
    key: StakeholderId;
    value: StakeholderRecord;
    indexes: { emails: EmailAddress; mailboxes: Mailbox };
  };
  /** Packed: one record a stakeholder and year (ARCHITECTURE.md, "Storing"). */
  touches: { key: [StakeholderId, number]; value: TouchChunk };
  ledger: {
    key: EntryId;
    value: LedgerRecord;
    indexes: { stakeholderId: StakeholderId; openDue: CalendarDate };
  };
  sightings: {
    key: EmailAddress;
    value: SightingRecord;
    indexes: { lastAt: Instant; mailbox: Mailbox };
  };
  /** Events to come, until they are over. */
  meetings: { key: string; value: Meeting; indexes: { overAt: Instant } };
  settings: { key: string; value: unknown };
  /** What was done, for the user to look at and take back (operation.ts). */
  history: { key: OperationId; value: Deed & { answer?: unknown }; indexes: { at: Instant } };
  /** What was there before each of those: read only to take one back. */
  befores: { key: OperationId; value: { id: OperationId; changes: Change[] } };
  /** Files being imported, and how far they have come. */
  imports: { key: string; value: ImportRecord };
  /** Under `state`: how often the database was written to (sentinel.ts). */
  meta: { key: string; value: { generation: number } };
  /** Written and deleted again to make Chromium's log start anew (heal.ts). */
  filler: { key: number; value: Uint8Array };
};

export type Database = IDBPDatabase<Schema>;
export type StoreName = StoreNames<Schema>;
/** Typed for every store, so that operations compose; opened only for those an operation names. */
export type WriteTransaction = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
export type ReadTransaction = IDBPTransaction<Schema, StoreName[], 'readonly'>;
export type UpgradeTransaction = IDBPTransaction<Schema, StoreName[], 'versionchange'>;

/**
 * One step for each version that was ever released, in order. Only ever append: a step that has been released is
 * somebody's way from there to here, and never changes again.
 */
export const upgrades: ((database: Database, transaction: UpgradeTransaction) => void | Promise<void>)[] = [
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
  async function toVersion2(_database, transaction) {
    const stakeholders = transaction.objectStore('stakeholders');
    // Not unique: two people may have been given spellings of one mailbox before.
    stakeholders.createIndex('mailboxes', 'mailboxes', { multiEntry: true });
    const sightings = transaction.objectStore('sightings');
    sightings.createIndex('mailbox', 'mailbox');
    for await (const cursor of stakeholders) await cursor.update(toStakeholderRecord(cursor.value));
    for await (const cursor of sightings) await cursor.update(toSightingRecord(cursor.value));
  },
  function toVersion3(database) {
    database.createObjectStore('meetings', { keyPath: 'ref' }).createIndex('overAt', 'overAt');
  },
  async function toVersion4(database, transaction) {
    database.createObjectStore('history', { keyPath: 'id' }).createIndex('at', 'at');
    database.createObjectStore('befores', { keyPath: 'id' });
    database.createObjectStore('imports', { keyPath: 'id' });
    database.createObjectStore('meta');
    database.createObjectStore('filler');
    for await (const cursor of transaction.objectStore('touches')) {
      // As it was until now; a year's touches stay one record.
      const [chunk] = repack(cursor.value as TouchChunk & OldTouchChunk);
      if (chunk) await cursor.update(chunk);
    }
  },
];
