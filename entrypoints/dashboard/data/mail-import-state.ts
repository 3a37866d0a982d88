import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import type { AccountLine } from '../../../lib/domain/import-account.ts';
import type { Weighed } from '../../../lib/domain/mail-weigh.ts';
import type { MailImported } from '../../../lib/store/import-mail-in.ts';
import type { ImportSession } from '../../../lib/store/import-record.ts';

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
  | { step: 'stopped'; reason: string }
  | ({ step: 'choosing' | 'importing' } & Choosing)
  | { step: 'done'; done: MailImported; account: AccountLine[] };

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
