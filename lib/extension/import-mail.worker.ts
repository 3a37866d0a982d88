import { withDatabaseAt } from '../store/at-place.ts';
import { type ChosenMail, importMailIn, type MailImported } from '../store/import-mail-in.ts';
import { type Copied, copyIn } from '../store/snapshot-in.ts';
import type { Written } from '../store/transact.ts';
import { answerTasks } from './answer-tasks.ts';

// Imports staged mail, and copies what is there then: a million touches would hold up a page for seconds.

export type ImportTask = { task: 'write'; chosen: ChosenMail; hasMoved: boolean };
export type CopyTask = { task: 'copy'; hasMoved: boolean };

answerTasks<ImportTask | CopyTask, Written<MailImported> | Copied>((task) =>
  withDatabaseAt(
    task.hasMoved,
    (database): Promise<Written<MailImported> | Copied> =>
      task.task === 'write' ? importMailIn(database, task.chosen) : copyIn(database),
  ),
);
