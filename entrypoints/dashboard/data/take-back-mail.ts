import type { MailImported } from '../../../lib/store/import-mail-in.ts';
import { takeBack } from '../../../lib/store/undo.ts';
import { leaveMailImport } from './mail-import.ts';

/** Takes an import of mail back: people, touches and all. Who has been worked on since stays, and is named. */
export const takeBackMail =
  ({ operation }: MailImported) =>
  async (): Promise<string | undefined> => {
    const kept = await takeBack(operation)();
    leaveMailImport();
    return kept;
  };
