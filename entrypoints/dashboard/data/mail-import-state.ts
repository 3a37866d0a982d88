import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import type { AccountLine } from '../../../lib/domain/import-account.ts';
import type { Weighed } from '../../../lib/domain/mail-weigh.ts';
import type { MailImported } from '../../../lib/store/import-mail-in.ts';
import type { ImportSession } from '../../../lib/store/import-record.ts';
import type { FilesByKey } from './import-session.ts';

/** How far the import of mail has come. It goes on while other pages of the dashboard are open. */
export type MailImport =
  | { step: 'none' }
  | {
      step: 'reading';
      session: ImportSession;
      people: number;
      isPaused: boolean;
      secondsLeft: number | undefined;
    }
  | { step: 'weighing'; session: ImportSession }
  | { step: 'stopped'; reason: string; isKept: boolean }
  /** Mail of other files has been read and waits: are these to come to it, or is it given up? */
  | { step: 'asking'; left: ImportSession; files: FilesByKey }
  /** There was no mail in the files of the session, which is not kept. */
  | { step: 'empty'; session: ImportSession }
  | ({ step: 'choosing' | 'importing' } & Choosing)
  /** `isUndoing`: it is being taken back. */
  | { step: 'done'; done: MailImported; account: AccountLine[]; isUndoing?: boolean };

export type Choosing = {
  session: ImportSession;
  people: Weighed[];
  own: { email: EmailAddress; why: string }[];
};

let at: MailImport = { step: 'none' };
const changes = new EventTarget();

export const currentMailImport = (): MailImport => at;

export function watchMailImport(callback: () => void, signal: AbortSignal): void {
  changes.addEventListener('change', callback, { signal });
}

export function become(next: MailImport): void {
  at = next;
  changes.dispatchEvent(new Event('change'));
}
