import type { CalendarDate } from './calendar-date.ts';
import type { ContactsRead } from './contact.ts';
import type { EmailAddress } from './email-address.ts';
import type { Every } from './every.ts';

/**
 * What another program's user had written down about somebody. `call`, `activity`, `chat` and `talked` say that they
 * were in touch on that day; a `reminder` is due then, and a `task` at no time in particular. `ref` is that program's
 * own id of it, so that it comes in once.
 */
export type ImportedRecord = {
  email: EmailAddress;
  kind: 'note' | 'call' | 'activity' | 'chat' | 'talked' | 'reminder' | 'task' | 'other';
  on: CalendarDate;
  text: string;
  ref: string;
  /** A reminder that comes again. */
  every?: Every;
  /** Why nothing becomes of it, where the reader knows, in words that say it of many. */
  why?: string;
};

/** The people of another program with what was written down about them. */
export type RecordsRead = ContactsRead & { records: ImportedRecord[] };
