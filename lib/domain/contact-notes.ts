import type { CalendarDate } from './calendar-date.ts';
import type { Contact } from './contact.ts';
import { fingerprint } from './fingerprint.ts';
import type { ImportedRecord } from './imported-record.ts';

/** What the user had written about people beside their names in another program: notes here, each once. */
export const notesOf = (contacts: readonly Contact[], today: CalendarDate): ImportedRecord[] =>
  contacts.flatMap(({ emails: [email], note: text }): ImportedRecord[] =>
    email && text
      ? [{ email, kind: 'note', on: today, text, ref: `contact:${email}:${fingerprint(text)}` }]
      : [],
  );
