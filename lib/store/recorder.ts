import { fingerprint } from '../domain/fingerprint.ts';
import type { Operation } from '../domain/operation.ts';
import type { StakeholderId } from '../domain/stakeholder.ts';
import type { Touch } from '../domain/touch.ts';
import { markRefs } from './added-refs.ts';
import type { Change, RecordChange, RecordStore } from './changed.ts';
import type { Schema, WriteTransaction } from './schema.ts';
import { packTouches, unpackTouches } from './touch-chunk.ts';
import { packRefs } from './touch-refs.ts';

/** Writes for one operation, and keeps what was there before. */
export type Recorder = {
  operation: Operation;
  /** For reading. What is written past the recorder cannot be taken back. */
  transaction: WriteTransaction;
  put: <Name extends RecordStore>(store: Name, value: Schema[Name]['value'], key?: string) => Promise<void>;
  remove: (store: RecordStore, key: string) => Promise<void>;
  /** Notes what became of somebody's touches; they are written by putTouches. */
  noteTouches: (id: StakeholderId, before: readonly Touch[], after: readonly Touch[]) => void;
  changes: () => Change[];
};

export function recorder(transaction: WriteTransaction, operation: Operation): Recorder {
  const records = new Map<string, RecordChange>();
  const touches: Change[] = [];
  // A record that changes twice is as it was before the first change, and becomes what the last one makes of it.
  const note = (store: RecordStore, key: string, before: unknown, after: unknown): void => {
    const name = `${store} ${key}`;
    const was = records.has(name) ? records.get(name)?.before : before;
    records.set(name, {
      store,
      key,
      ...(was !== undefined && { before: was }),
      ...(after !== undefined && { after: fingerprintOf(after) }),
    });
  };
  return {
    operation,
    transaction,
    put: async (name, value, key) => {
      const store = transaction.objectStore(name as RecordStore);
      const at = key ?? keyOf(value, store.keyPath);
      note(name, at, await store.get(at as never), value);
      await store.put(value as never, key as never);
    },
    remove: async (name, key) => {
      const store = transaction.objectStore(name);
      note(name, key, await store.get(key as never), undefined);
      await store.delete(key as never);
    },
    noteTouches: (id, before, after) => {
      const change = touchesChange(id, before, after);
      if (change) touches.push(change);
    },
    changes: () => [...[...records.values()].filter(isChange), ...touches],
  };
}

/** What says whether a record is still as it was left: a stakeholder's summary follows their touches, and is no edit. */
export function fingerprintOf(record: unknown): number {
  if (typeof record !== 'object' || record === null || !('summary' in record)) return fingerprint(record);
  const { summary, ...rest } = record;
  return fingerprint(rest);
}

const isChange = ({ before, after }: RecordChange): boolean =>
  (before === undefined ? undefined : fingerprintOf(before)) !== after;

function touchesChange(
  key: StakeholderId,
  before: readonly Touch[],
  after: readonly Touch[],
): Change | undefined {
  // As with most people of an import, of whom nothing was known.
  if (before.length === 0) return addedOnly(key, after);
  const [was, is] = [byRef(before), byRef(after)];
  const added = after.filter(({ ref }) => !was.has(ref));
  const removed = before.filter(({ ref }) => !is.has(ref));
  const replaced = before.filter((touch) => is.has(touch.ref) && is.get(touch.ref) !== touch);
  if (added.length + removed.length + replaced.length === 0) return undefined;
  // As they will come out again: by year, and by time within it.
  const packed = packTouches(key, replaced);
  const became = packed.flatMap(unpackTouches).map(({ ref }) => fingerprint(is.get(ref)));
  return {
    store: 'touches',
    key,
    added: packRefs(added.map(({ ref }) => ref)),
    removed: packTouches(key, removed),
    replaced: packed,
    became,
  };
}

const addedOnly = (key: StakeholderId, added: readonly Touch[]): Change | undefined =>
  added.length > 0
    ? {
        store: 'touches',
        key,
        added: markRefs(added.map(({ ref }) => ref)),
        removed: [],
        replaced: [],
        became: [],
      }
    : undefined;

const byRef = (touches: readonly Touch[]): Map<string, Touch> =>
  new Map(touches.map((touch) => [touch.ref, touch]));

const keyOf = (value: unknown, keyPath: string | string[] | null): string =>
  String((value as Record<string, unknown>)[String(keyPath)]);
