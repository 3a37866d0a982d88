import type { How, Operation, OperationId } from '../domain/operation.ts';
import { database, withDatabase } from './database.ts';
import { noteDoubtOf } from './doubt.ts';
import { ensureRoom } from './has-room.ts';
import { endDoubt, ensureKept } from './in-doubt.ts';
import { appendToJournal, strikeFromJournal } from './journal.ts';
import type { Ran } from './operation-in.ts';
import { type AnswerOf, type ArgsOf, type OperationName, unjournalled } from './operations/table.ts';
import { runOperation } from './run-operation.ts';
import { isStoreError } from './store-error.ts';

/** Who does the work of an operation: this context, or a worker, for a page that shows something. */
export type Runner = (operation: Operation) => Promise<Ran>;

const runHere: Runner = (operation) => withDatabase((open) => runOperation(open, operation));

export const newOperationId = (): OperationId => crypto.randomUUID() as OperationId;

/**
 * Does one of the operations: written down first, outside the database, and then done as a whole. What is on its way
 * when the browser is killed is done at the next start; what fails is struck out, and has changed nothing. What was
 * refused before must be sure to last first (in-doubt.ts). Throws InDoubtError where it was done and may not last: then it
 * stays written down.
 */
export async function perform<Name extends OperationName>(
  name: Name,
  args: ArgsOf<Name>,
  { id = newOperationId(), at = Date.now(), by = 'user', words }: How = {},
  run: Runner = runHere,
): Promise<AnswerOf<Name>> {
  const operation: Operation = { id, name, args, at, by, ...(words && { words }) };
  await ensureRoom();
  // Before anything is noted: what was torn in the last run is seen to first (open-safely.ts).
  await database();
  await withDatabase(endDoubt);
  const { answer } = await runNoted(operation, run, !unjournalled.has(name));
  await withDatabase(ensureKept);
  return answer as AnswerOf<Name>;
}

async function runNoted(operation: Operation, run: Runner, isJournalled: boolean): Promise<Ran> {
  try {
    if (isJournalled) await appendToJournal(operation);
    const ran = await run(operation);
    if (!ran.isNews) await strikeFromJournal([operation.id]);
    return ran;
  } catch (error) {
    if (isStoreError(error)) await noteDoubtOf(error);
    await strikeFromJournal([operation.id]);
    throw error;
  }
}
