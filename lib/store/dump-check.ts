import * as v from 'valibot';
import { type Dump, type DumpedStore, recordsOf } from '../domain/backup.ts';
import type { Meeting } from '../domain/meeting.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { defaultSettings } from '../domain/settings.ts';
import { chunkShape, entryShape, meetingShape, sightingShape, stakeholderShape } from './dump-shapes.ts';
import { dumpedStores, isKeyed } from './dump-stores.ts';
import { upgradeDump } from './dump-upgrade.ts';
import type { LedgerRecord } from './ledger-record.ts';
import { toEntry, toRecord } from './ledger-record.ts';
import { type SightingRecord, toSighting, toSightingRecord } from './sighting-record.ts';
import { type StakeholderRecord, toStakeholder, toStakeholderRecord } from './stakeholder-record.ts';
import type { TouchChunk } from './touch-chunk.ts';

/** A dump that may take a database's place, or be merged into it. */
export type CheckedDump = {
  stakeholders: readonly StakeholderRecord[];
  touches: readonly TouchChunk[];
  ledger: readonly LedgerRecord[];
  sightings: readonly SightingRecord[];
  meetings: readonly Meeting[];
  settings: ReadonlyMap<string, unknown>;
};

/** What is asked of a store's records: their shape, their key, and whose they are. */
type Rule = {
  shape: v.GenericSchema;
  key: (record: Fields) => string;
  /** They hang on the stakeholder of this id. */
  hangsOn?: 'stakeholderId';
};
type Fields = Record<string, unknown>;

const byId = ({ id }: Fields): string => String(id);

const rules: Record<string, Rule> = {
  stakeholders: { shape: stakeholderShape, key: byId },
  touches: {
    shape: chunkShape,
    key: ({ stakeholderId, year }) => `${year} ${stakeholderId}`,
    hangsOn: 'stakeholderId',
  },
  ledger: { shape: entryShape, key: byId, hangsOn: 'stakeholderId' },
  sightings: { shape: sightingShape, key: ({ email }) => String(email) },
  meetings: { shape: meetingShape, key: ({ ref }) => String(ref) },
};

/**
 * Brings a dump of any version up to date, and believes it when every record is whole, none is there twice, and none
 * belongs to nobody; else the reason in words. Nothing is written.
 */
export async function examineDump(dump: Dump): Promise<Result<Dump>> {
  const upgraded = await upgradeDump(dump);
  if (!upgraded.ok) return upgraded;
  const fault = findFault(upgraded.value);
  if (fault) return fail(`This file does not fit together: ${fault}. Nothing of it was taken.`);
  return ok({ ...upgraded.value, stores: upgraded.value.stores.map(workedOut) });
}

/** The same, ready to be written. */
export async function checkDump(dump: Dump): Promise<Result<CheckedDump>> {
  const examined = await examineDump(dump);
  return examined.ok ? ok(toChecked(examined.value)) : examined;
}

/** Without what hangs on nobody: entries can outlive their stakeholder when two pages write at once; none is ever shown. */
export function withoutOrphans(dump: Dump): Dump {
  const people = idsOf(recordsOf(dump, 'stakeholders'));
  const stores = dump.stores.map((store): DumpedStore => {
    const owner = rules[store.name]?.hangsOn;
    if (!owner) return store;
    return { ...store, records: store.records.filter((one) => isFields(one) && people.has(one[owner])) };
  });
  return { ...dump, stores };
}

function findFault(dump: Dump): string | undefined {
  const stakeholders = recordsOf(dump, 'stakeholders');
  const people = idsOf(stakeholders);
  for (const store of dump.stores) {
    const fault = faultOf(store, people);
    if (fault) return fault;
  }
  return sharedAddress(stakeholders);
}

/** An examined dump, ready to be written: each record has passed its store's shape. */
export function toChecked(dump: Dump): CheckedDump {
  const settings = dump.stores.find(({ name }) => name === 'settings');
  return {
    stakeholders: recordsOf(dump, 'stakeholders') as StakeholderRecord[],
    touches: recordsOf(dump, 'touches') as TouchChunk[],
    ledger: recordsOf(dump, 'ledger') as LedgerRecord[],
    sightings: recordsOf(dump, 'sightings') as SightingRecord[],
    meetings: recordsOf(dump, 'meetings') as Meeting[],
    settings: new Map(settings?.keys?.map((key, index) => [key, settings.records[index]])),
  };
}

/** What can be worked out of a record, such as its mailboxes, is worked out anew: it is not believed of a file. */
function workedOut(store: DumpedStore): DumpedStore {
  switch (store.name) {
    case 'stakeholders': {
      const records = store.records as StakeholderRecord[];
      return { ...store, records: records.map((record) => toStakeholderRecord(toStakeholder(record))) };
    }
    case 'ledger': {
      const records = store.records as LedgerRecord[];
      return { ...store, records: records.map((record) => toRecord(toEntry(record))) };
    }
    case 'sightings': {
      const records = store.records as SightingRecord[];
      return { ...store, records: records.map((record) => toSightingRecord(toSighting(record))) };
    }
    default:
      return store;
  }
}

function faultOf({ name, records, keys }: DumpedStore, people: ReadonlySet<unknown>): string | undefined {
  if (!dumpedStores.some((known) => known === name)) return `“${name}” is nothing that Touchbase keeps`;
  if (isKeyed(name) !== (keys !== undefined)) return `“${name}” is kept in another way`;
  if (keys) return settingsFault(keys, records);
  const rule = rules[name];
  if (!rule) return undefined;
  const seen = new Set<string>();
  for (const [index, record] of records.entries()) {
    const at = `number ${index + 1} of “${name}”`;
    if (!isFields(record) || !v.is(rule.shape, record)) return `${at} is not whole`;
    const key = rule.key(record);
    if (seen.has(key)) return `${at} is there twice`;
    seen.add(key);
    if (rule.hangsOn && !people.has(record[rule.hangsOn])) return `${at} belongs to nobody in it`;
  }
  return undefined;
}

/** A known setting must be of the kind of thing it is by default; one of another version may be anything. */
function settingsFault(keys: readonly string[], values: readonly unknown[]): string | undefined {
  if (new Set(keys).size !== keys.length) return 'a setting is there twice';
  const defaults: Fields = defaultSettings;
  const wrong = keys.find(
    (key, index) => Object.hasOwn(defaults, key) && kindOf(values[index]) !== kindOf(defaults[key]),
  );
  return wrong && `the setting “${wrong}” is not what it should be`;
}

/** The database keeps an address for one person only, and would refuse the second. */
function sharedAddress(stakeholders: readonly unknown[]): string | undefined {
  const seen = new Set<unknown>();
  for (const one of stakeholders) {
    const emails = isFields(one) && Array.isArray(one.emails) ? new Set<unknown>(one.emails) : [];
    for (const email of emails) {
      if (seen.has(email)) return `${String(email)} is the address of two people`;
      seen.add(email);
    }
  }
  return undefined;
}

const idsOf = (records: readonly unknown[]): ReadonlySet<unknown> =>
  new Set(records.map((one) => (isFields(one) ? one.id : undefined)));

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
