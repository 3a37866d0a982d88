import { type CalendarDate, parseCalendarDate } from './calendar-date.ts';
import type { Conflict, FollowUp, LedgerEntry } from './ledger.ts';

/** How a part of an entry is drawn. `day` holds `2026-11-26`; everything else is as typed. */
export type FieldLook = {
  name: string;
  label: string;
  as: 'line' | 'lines' | 'day' | 'number' | 'choice';
  options?: readonly { value: string; label: string }[];
  isNeeded?: true;
};

/** One part of an entry as text, and what the entry is with another text in its place: empty takes it away. */
export type EntryField<Entry> = FieldLook & {
  get: (entry: Entry) => string | undefined;
  put: (entry: Entry, text: string) => Entry;
};

export const textField = <Entry extends LedgerEntry>(label: string): EntryField<Entry> => ({
  name: 'text',
  label,
  as: 'lines',
  isNeeded: true,
  get: ({ text }) => text,
  put: (entry, text) => ({ ...entry, text }),
});

/** A day that is always there. */
export const dueField = <Entry extends FollowUp | Conflict>(label: string): EntryField<Entry> => ({
  name: 'due',
  label,
  as: 'day',
  isNeeded: true,
  get: ({ due }) => due,
  put: (entry, text) => ({ ...entry, due: parseCalendarDate(text) ?? entry.due }),
});

/** `{ due: '2026-11-26' }`, or nothing. */
export function dayOf<Name extends string>(name: Name, text: string): { [Key in Name]?: CalendarDate } {
  const day = parseCalendarDate(text);
  return day ? ({ [name]: day } as { [Key in Name]: CalendarDate }) : {};
}
