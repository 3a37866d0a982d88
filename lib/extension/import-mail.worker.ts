import type { Operation } from '../domain/operation.ts';
import { withDatabaseAt } from '../store/at-place.ts';
import { type ChosenMail, importMailIn, type MailImported } from '../store/import-mail-in.ts';
import { operateWithin, operationStores, type Ran } from '../store/operation-in.ts';
import type { Database } from '../store/schema.ts';
import { type Copied, copyIn } from '../store/snapshot-in.ts';
import { transactIn, type Written } from '../store/transact.ts';
import { answerTasks } from './answer-tasks.ts';

// Imports staged mail, copies what is there then, and takes it all back: a million touches would hold up a page for seconds.

export type ImportTask = { task: 'write'; chosen: ChosenMail; hasMoved: boolean };
export type CopyTask = { task: 'copy'; hasMoved: boolean };
export type OperateTask = { task: 'operate'; operation: Operation; hasMoved: boolean };

type Task = ImportTask | CopyTask | OperateTask;
type Answer = Written<MailImported> | Copied | Written<Ran>;

answerTasks<Task, Answer>((task) => withDatabaseAt(task.hasMoved, (database) => run(database, task)));

function run(database: Database, task: Task): Promise<Answer> {
  switch (task.task) {
    case 'write':
      return importMailIn(database, task.chosen);
    case 'copy':
      return copyIn(database);
    case 'operate':
      return transactIn(database, operationStores, (transaction) =>
        operateWithin(transaction, task.operation),
      );
  }
}
