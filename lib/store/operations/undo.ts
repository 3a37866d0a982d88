import type { LedgerEntry } from '../../domain/ledger.ts';
import type { Deed, OperationId, Undone } from '../../domain/operation.ts';
import type { StakeholderId } from '../../domain/stakeholder.ts';
import type { Touch } from '../../domain/touch.ts';
import { findAdded } from '../added-refs.ts';
import type { Change, RecordChange, TouchesChange } from '../changed.ts';
import { inLots } from '../in-lots.ts';
import { fingerprintOf, type Recorder } from '../recorder.ts';
import { findHolder, type StakeholderRecord } from '../stakeholder-record.ts';
import { everyYearOf, touchesOf } from '../touches-within.ts';
import { AT_ONCE, putTouchesBack, touchesByPerson } from './undo-touches.ts';
import { undoMerge } from './unmerge.ts';
import { done, type Work } from './work.ts';

/**
 * Takes an operation back: everything becomes as it was before, except what has been changed since. That stays, and is
 * named. Nothing newer is ever lost: somebody added stays when something was written down about them since.
 */
export const undo: Work<{ of: OperationId }, Undone> = async (recorder, { of }) => {
  const { transaction } = recorder;
  const deed = await transaction.objectStore('history').get(of);
  const before = await transaction.objectStore('befores').get(of);
  if (!deed || !before || deed.undoneBy) return done({ kept: [] }, '');
  const kept = (await undoMerge(recorder, deed, before.changes)) ?? (await putBack(recorder, before.changes));
  if (recorder.changes().length > 0 || kept.size === 0) await markUndone(recorder, deed);
  return done({ kept: [...kept] }, `Undone: ${deed.words}`);
};

async function putBack(recorder: Recorder, changes: readonly Change[]): Promise<Set<string>> {
  const kept = new Set<string>();
  await takeOutAdded(recorder, changes, kept);
  await putPeopleBack(recorder, changes, kept);
  await putTouchesBack(recorder, changes);
  await putRecordsBack(recorder, changes, kept);
  return kept;
}

const isOfPeople = (change: Change): change is RecordChange => change.store === 'stakeholders';
const isOfOthers = (change: Change): change is RecordChange =>
  !isOfPeople(change) && change.store !== 'touches';
/** What the operation has added: it was not there before. */
const isAddition = (change: RecordChange): boolean => change.before === undefined;

/** Takes out what was written down, so that only newer words hold on to a person that the operation has added. */
async function takeOutAdded(
  recorder: Recorder,
  changes: readonly Change[],
  kept: Set<string>,
): Promise<void> {
  await inLots(changes.filter(isOfOthers).filter(isAddition), async (change) => {
    if (await isAsLeft(recorder, change, kept)) await recorder.remove(change.store, change.key);
  });
}

async function putPeopleBack(
  recorder: Recorder,
  changes: readonly Change[],
  kept: Set<string>,
): Promise<void> {
  const people = changes.filter(isOfPeople);
  const touches = touchesByPerson(changes);
  await inLots(
    people.filter(isAddition),
    async (change) => {
      if (!(await isAsLeft(recorder, change, kept))) return;
      const id = change.key as StakeholderId;
      await removePerson(recorder, id, touches.get(id) ?? [], kept);
    },
    AT_ONCE,
  );
  // One after the other: an address that one of them had may be another's by now.
  for (const change of people) {
    if (isAddition(change) || !(await isAsLeft(recorder, change, kept))) continue;
    await putPerson(recorder, change.before as StakeholderRecord, kept);
  }
}

async function removePerson(
  recorder: Recorder,
  id: StakeholderId,
  changes: readonly TouchesChange[],
  kept: Set<string>,
): Promise<void> {
  const { transaction } = recorder;
  const person = await transaction.objectStore('stakeholders').get(id);
  if (!person) return;
  const touches = await touchesOf(transaction, id);
  const written = await transaction.objectStore('ledger').index('stakeholderId').count(id);
  if (written > 0 || hasLoggedSince(touches, changes)) {
    kept.add(person.name);
    return;
  }
  recorder.noteTouches(id, touches, []);
  await transaction.objectStore('touches').delete(everyYearOf(id));
  await recorder.remove('stakeholders', id);
}

/** What a page has shown comes again when it is opened again; what was logged by hand does not. */
function hasLoggedSince(touches: readonly Touch[], changes: readonly TouchesChange[]): boolean {
  const byHand = touches.filter(({ source }) => source === 'manual').map(({ ref }) => ref);
  const own = changes.map(({ added }) => findAdded(added, byHand));
  return byHand.some((ref) => !own.some((refs) => refs.has(ref)));
}

async function putPerson(recorder: Recorder, before: StakeholderRecord, kept: Set<string>): Promise<void> {
  const store = recorder.transaction.objectStore('stakeholders');
  for (const email of before.emails) {
    const holder = await findHolder(store, email);
    if (holder && holder.id !== before.id) {
      kept.add(holder.name);
      return;
    }
  }
  const current = await store.get(before.id);
  await recorder.put('stakeholders', { ...before, summary: current?.summary ?? before.summary });
}

async function putRecordsBack(
  recorder: Recorder,
  changes: readonly Change[],
  kept: Set<string>,
): Promise<void> {
  await inLots(changes.filter(isOfOthers), async (change) => {
    if (isAddition(change)) return;
    if (!(await hasSomebody(recorder, change)) || !(await isAsLeft(recorder, change, kept))) return;
    await recorder.put(
      change.store,
      change.before as never,
      change.store === 'settings' ? change.key : undefined,
    );
  });
}

/** Nothing is kept about nobody, and nobody who is tracked is a sighting. */
async function hasSomebody({ transaction }: Recorder, { store, before }: RecordChange): Promise<boolean> {
  const people = transaction.objectStore('stakeholders');
  if (store === 'ledger') return (await people.getKey((before as LedgerEntry).stakeholderId)) !== undefined;
  if (store === 'sightings') return !(await findHolder(people, (before as { email: never }).email));
  return true;
}

/** Whether a record still is as the operation left it. If not, it is named. */
async function isAsLeft(
  { transaction }: Recorder,
  change: RecordChange,
  kept: Set<string>,
): Promise<boolean> {
  const current = await transaction.objectStore(change.store).get(change.key as never);
  if ((current === undefined ? undefined : fingerprintOf(current)) === change.after) return true;
  const gone = current === undefined && isAddition(change);
  if (!gone) kept.add(nameOf(current ?? change.before, change));
  return false;
}

function nameOf(record: unknown, { key }: RecordChange): string {
  const { name, text, email, subject } = record as Record<string, unknown>;
  return String(name || text || email || subject || key);
}

/** The one who takes back a taking back makes it hold again. */
async function markUndone({ transaction, operation }: Recorder, deed: Deed): Promise<void> {
  const history = transaction.objectStore('history');
  await history.put({ ...deed, undoneBy: operation.id });
  const first = deed.undoes && (await history.get(deed.undoes));
  if (!first) return;
  const { undoneBy, ...holds } = first;
  await history.put(holds);
}
