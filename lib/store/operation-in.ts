import type { Deed, Operation } from '../domain/operation.ts';
import { dumpedStores, historyStores } from './dump-stores.ts';
import { forgetEntries } from './kept-attention.ts';
import { workOf } from './operations/table.ts';
import { type Recorder, recorder } from './recorder.ts';
import type { StoreName, WriteTransaction } from './schema.ts';

/** Everything that an operation may change; one at a time does, so that none is planned on what is no longer so. */
export const operationStores: StoreName[] = [...dumpedStores, ...historyStores];

/** What came of an operation. `isNews`: it has changed something; done before, or to no effect, it has not. */
export type Ran = { answer: unknown; isNews: boolean };

/**
 * Does an operation as a whole, with its place in the history, in one transaction of `operationStores`; once, however
 * often it is asked for under one id. What pages show by themselves and the clock does has no history: it counts once
 * by its own `ref`.
 */
export async function operateWithin(transaction: WriteTransaction, operation: Operation): Promise<Ran> {
  const before = await transaction.objectStore('history').get(operation.id);
  if (before) return { answer: before.answer, isNews: false };
  const work = workOf(operation.name);
  if (!work) throw new Error(`No operation is called ${operation.name}.`);
  const writer = recorder(transaction, operation);
  const { answer, words } = await work(writer, operation.args);
  await forgetEntries(writer);
  const isNews = writer.changes().length > 0;
  if (isNews && hasHistory(operation)) await keepHistory(writer, { answer, words: operation.words ?? words });
  return { answer, isNews };
}

export const hasHistory = ({ by }: Operation): boolean => by === 'user' || by === 'import';

async function keepHistory(
  { transaction, operation, changes }: Recorder,
  { answer, words }: { answer: unknown; words: string },
): Promise<void> {
  const { id, name, at, by, args } = operation;
  const undoes = name === 'undo' ? { undoes: (args as { of: Deed['id'] }).of } : {};
  const deed = { id, name, at, by, words, size: changes().length, answer, ...undoes };
  await transaction.objectStore('history').put(deed);
  await transaction.objectStore('befores').put({ id, changes: changes() });
}
