import type { Contact } from '../domain/contact.ts';
import type { Operation } from '../domain/operation.ts';
import { withDatabaseAt } from '../store/at-place.ts';
import { type ChosenMail, importMailIn, type MailImported } from '../store/import-mail-in.ts';
import { operateWithin, operationStores, type Ran } from '../store/operation-in.ts';
import type { Database } from '../store/schema.ts';
import { type Copied, copyIn } from '../store/snapshot-in.ts';
import { transactIn, type Written } from '../store/transact.ts';
import { answerTasks } from './answer-tasks.ts';

// Imports staged mail, copies what is there then, and takes it all back: a million touches would hold up a page for seconds.

/** Some of the chosen people; the others go before and after it. */
export type ChooseTask = { task: 'choose'; contacts: readonly Contact[] };
/** Imports those. */
export type ImportTask = { task: 'write'; chosen: Omit<ChosenMail, 'contacts'>; hasMoved: boolean };
export type CopyTask = { task: 'copy'; hasMoved: boolean };
export type OperateTask = { task: 'operate'; operation: Operation; hasMoved: boolean };

type Task = ImportTask | CopyTask | OperateTask;
type Answer = Written<MailImported> | Copied | Written<Ran> | number;

/** Chosen so far. */
const contacts: Contact[] = [];

answerTasks<Task | ChooseTask, Answer>(async (task) =>
  task.task === 'choose'
    ? contacts.push(...task.contacts)
    : withDatabaseAt(task.hasMoved, (database) => run(database, task)),
);

function run(database: Database, task: Task): Promise<Answer> {
  switch (task.task) {
    case 'write':
      return importMailIn(database, { ...task.chosen, contacts: contacts.splice(0) });
    case 'copy':
      return copyIn(database);
    case 'operate':
      return transactIn(database, operationStores, (transaction) =>
        operateWithin(transaction, task.operation),
      );
  }
}
