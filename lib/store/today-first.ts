import { addToDate, toCalendarDate } from '../domain/calendar-date.ts';
import type { StakeholderId } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';
import { DAYS_AHEAD } from '../domain/today.ts';
import { read } from './database.ts';
import { type LedgerRecord, toEntry } from './ledger-record.ts';
import type { ReadTransaction } from './schema.ts';
import { settingsWithin } from './settings-within.ts';
import { toStakeholder } from './stakeholder-record.ts';
import { addTo, emptyWork, type TodayFound, toFound } from './today.ts';

/** Whom the last list was about, the first of them first: the next one is mostly about the same. */
export type LastList = { people: readonly StakeholderId[]; close: number };

/** With so many people the whole list is there at once, and wants no first. */
const FEW = 1_000;
/** So much of what has been due the longest, of what is due since today, and of what is coming up. */
const [LONGEST, FRESH, COMING] = [60, 30, 20];

/**
 * The list as far as it can be known at a glance, among very many: of those the last one was about, and of what is due.
 * Each row is as true as in the whole list, which follows and may have better ones. Undefined where nobody need wait.
 */
export const findTodayFirst = (last: LastList, now: Instant): Promise<TodayFound | undefined> =>
  read(['stakeholders', 'ledger', 'settings', 'touches'], async (transaction) => {
    // Counting all of them would take longer than the rest of it.
    const { length: count } = await transaction.objectStore('stakeholders').getAllKeys(undefined, FEW + 1);
    if (count <= FEW) return undefined;
    const settings = await settingsWithin(transaction);
    const { due, coming } = await atAGlance(transaction, now);
    const whose = [...due, ...coming].map(({ stakeholderId }) => stakeholderId);
    const { people, open } = await allOf(transaction, new Set([...last.people, ...whose]));
    const work = emptyWork();
    await addTo(work, (then) => then(transaction), { people, open, settings, now });
    const shown = new Set(coming.map(({ id }) => id));
    const comingUp = work.comingUp.filter(({ entry }) => shown.has(entry.id));
    return { ...toFound({ ...work, comingUp }, settings), people: count, close: last.close };
  });

async function atAGlance(
  transaction: ReadTransaction,
  now: Instant,
): Promise<{ due: LedgerRecord[]; coming: LedgerRecord[] }> {
  const index = transaction.objectStore('ledger').index('openDue');
  const today = toCalendarDate(now);
  const [longest, fresh, coming] = await Promise.all([
    index.getAll(IDBKeyRange.upperBound(today), LONGEST),
    index.getAll(IDBKeyRange.only(today), FRESH),
    index.getAll(IDBKeyRange.bound(today, addToDate(today, DAYS_AHEAD), true), COMING),
  ]);
  return { due: [...longest, ...fresh], coming };
}

async function allOf(transaction: ReadTransaction, ids: ReadonlySet<StakeholderId>) {
  const [stakeholders, ledger] = [transaction.objectStore('stakeholders'), transaction.objectStore('ledger')];
  const found = await Promise.all(
    [...ids].map((id) => Promise.all([stakeholders.get(id), ledger.index('stakeholderId').getAll(id)])),
  );
  return {
    people: found.flatMap(([record]) => (record ? [toStakeholder(record)] : [])),
    open: found.flatMap(([, entries]) => entries.filter(({ openDue }) => openDue).map(toEntry)),
  };
}
