import type { Instant } from './time.ts';

/** Somebody on a mail as its header has them: the address in lower case, and it may be none. */
export type MailAddress = { name: string; address: string };

/** What in a mail's header says that no person wrote it to the reader alone. */
export type ListSigns = {
  /** What stands between the brackets of List-Id, or the group of a Google Group. */
  list?: string;
  canUnsubscribe?: true;
  /** Precedence: bulk, list or junk. */
  isBulk?: true;
  /** Auto-Submitted, other than `no`. */
  isAutomatic?: true;
};

/** One mail of a file, by its header alone. */
export type MailRead = {
  /** Gmail's id of it, 16 hex digits, when the file comes from Gmail. */
  gmailId?: string;
  messageId?: string;
  at?: Instant;
  from: readonly MailAddress[];
  to: readonly MailAddress[];
  cc: readonly MailAddress[];
  bcc: readonly MailAddress[];
  deliveredTo: readonly MailAddress[];
  subject: string;
  /** Gmail's labels, as they are called in the language of the account. */
  labels: readonly string[];
  signs: ListSigns;
};
