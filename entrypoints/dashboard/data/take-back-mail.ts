import { keptWords } from '../../../lib/domain/operation.ts';
import { undoInWorker } from '../../../lib/extension/undo.ts';
import type { MailImported } from '../../../lib/store/import-mail-in.ts';
import { leaveMailImport } from './mail-import.ts';
import { become, currentMailImport, type MailImport } from './mail-import-state.ts';

/** Takes an import of mail back: people, touches and all. Who has been worked on since stays, and is named. */
export const takeBackMail =
  ({ operation }: MailImported) =>
  async (): Promise<string | undefined> => {
    noteUndoing(operation, true);
    try {
      const kept = keptWords(await undoInWorker(operation));
      if (doneHere(operation)) leaveMailImport();
      return kept;
    } finally {
      noteUndoing(operation, false);
    }
  };

/** Shown where the import is. */
function noteUndoing(operation: MailImported['operation'], isUndoing: boolean): void {
  const at = doneHere(operation);
  if (at) become({ ...at, isUndoing });
}

/** The import, where it is still shown: by now another may have begun. */
function doneHere(operation: MailImported['operation']): Extract<MailImport, { step: 'done' }> | undefined {
  const at = currentMailImport();
  return at.step === 'done' && at.done.operation === operation ? at : undefined;
}
