import { type DuplicatePair, findDuplicates } from '../domain/duplicates.ts';
import { read } from './database.ts';
import { changeSettings } from './settings.ts';
import { settingsWithin } from './settings-within.ts';
import { toStakeholder } from './stakeholder-record.ts';
import type { TakeBack } from './undo.ts';

/** Looking through more takes longer than a page may stand still for a number. */
const COUNTED_AT_ONCE = 5_000;

/** Who may be one person, but for whom the user has said to be two. */
export async function listDuplicates(): Promise<DuplicatePair[]> {
  const [people, { notSame }] = await read(['stakeholders', 'settings'], (transaction) =>
    Promise.all([transaction.objectStore('stakeholders').getAll(), settingsWithin(transaction)]),
  );
  return findDuplicates(people.map(toStakeholder), notSame);
}

/** How many pairs there are; undefined where there are so many people that looking through them waits to be asked. */
export async function countDuplicates(): Promise<number | undefined> {
  const people = await read(['stakeholders'], (transaction) =>
    transaction.objectStore('stakeholders').count(),
  );
  return people > COUNTED_AT_ONCE ? undefined : (await listDuplicates()).length;
}

/** Remembers that two are two. */
export const keepApart = ({ key }: DuplicatePair): Promise<TakeBack> =>
  changeSettings(({ notSame }) => ({ notSame: [...new Set([...notSame, key])] }));
