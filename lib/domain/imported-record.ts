import type { CalendarDate } from './calendar-date.ts';
import type { ContactsRead } from './contact.ts';
import type { EmailAddress } from './email-address.ts';

export const recordKinds = ['note', 'call', 'activity', 'reminder', 'talked'] as const;

/**
 * What another program's user had written down about somebody. `call`, `activity` and `talked` say that they were in
 * touch on that day; a `reminder` is due then. `ref` is that program's own id of it, so that it comes in once.
 */
export type ImportedRecord = {
  email: EmailAddress;
  kind: (typeof recordKinds)[number];
  on: CalendarDate;
  text: string;
  ref: string;
};

/** The people of another program with what was written down about them. */
export type RecordsRead = ContactsRead & { records: ImportedRecord[] };
