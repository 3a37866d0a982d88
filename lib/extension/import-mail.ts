import type { Contact } from '../domain/contact.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import { importStagedMail, type MailImporter } from '../store/import-mail.ts';
import type { MailImported } from '../store/import-mail-in.ts';
import type { Copied } from '../store/snapshot-in.ts';
import type { Written } from '../store/transact.ts';
import { askWorker, whereItIs } from './ask-worker.ts';
import type { ChooseTask, CopyTask, ImportTask } from './import-mail.worker.ts';
import workerUrl from './import-mail.worker.ts?worker&url';
import { startWorker } from './start-worker.ts';

/** So many people in one message: the page that sends it is held up meanwhile. */
const AT_ONCE = 500;

/** Imports the chosen people with every mail of theirs that has been staged, in a worker of its own. */
export async function importMailInWorker(
  contacts: readonly Contact[],
  own: readonly EmailAddress[],
): Promise<MailImported> {
  const worker = startWorker(workerUrl);
  try {
    return await importStagedMail(contacts, own, Date.now(), importerBy(worker));
  } finally {
    worker.terminate();
  }
}

/** Has a worker of ours do it (import-mail.worker.ts). */
export const importerBy = (worker: Worker): MailImporter => ({
  write: async ({ contacts, ...chosen }) => {
    for (let at = 0; at < contacts.length; at += AT_ONCE) {
      const some: ChooseTask = { task: 'choose', contacts: contacts.slice(at, at + AT_ONCE) };
      await askWorker<number>(worker, some);
    }
    const task: ImportTask = { task: 'write', chosen, hasMoved: await whereItIs() };
    return askWorker<Written<MailImported>>(worker, task);
  },
  copy: async () => {
    const task: CopyTask = { task: 'copy', hasMoved: await whereItIs() };
    return askWorker<Copied>(worker, task);
  },
});
