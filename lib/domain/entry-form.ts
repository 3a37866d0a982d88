import { parseCalendarDate } from './calendar-date.ts';
import { boundaryFields, conflictFields } from './careful-fields.ts';
import { parseHours } from './clock-hours.ts';
import { type EntryField, type FieldLook, textField } from './entry-field.ts';
import type { LedgerEntry, Note, Pulse } from './ledger.ts';
import { expectationFields, followUpFields, promiseFields } from './owed-fields.ts';
import { disclosureFields, feedbackFields, thanksFields } from './said-fields.ts';
import type { Instant } from './time.ts';

/** What stands in the fields, by name. */
export type FormValues = Readonly<Record<string, string>>;

/** An entry as it is edited: its fields, what stands in them, and the entry that other values make of it. */
export type EntryForm = {
  fields: FieldLook[];
  values: FormValues;
  read: (values: FormValues, now: Instant) => LedgerEntry;
};

/** The editor's shape is one; each kind fills it with its own fields. */
export function formOf(entry: LedgerEntry): EntryForm {
  switch (entry.kind) {
    case 'follow-up':
      return toForm(entry, followUpFields);
    case 'promise':
      return toForm(entry, promiseFields);
    case 'thanks':
      return toForm(entry, thanksFields);
    case 'feedback':
      return toForm(entry, feedbackFields);
    case 'expectation':
      return toForm(entry, expectationFields);
    case 'disclosure':
      return toForm(entry, disclosureFields);
    case 'conflict':
      return toForm(entry, conflictFields);
    case 'boundary':
      return toForm(entry, boundaryFields);
    case 'pulse':
      return toForm(entry, [textField<Pulse>('What made it so')]);
    case 'note':
      return toForm(entry, [textField<Note>('Note')]);
  }
}

/** What is wrong with the values, by field; nothing is wrong when it is empty. */
export const faultsIn = (fields: readonly FieldLook[], values: FormValues): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const fault = faultOf(field, (values[field.name] ?? '').trim());
      return fault ? [[field.name, fault]] : [];
    }),
  );

function faultOf({ name, as, isNeeded }: FieldLook, text: string): string | undefined {
  if (text === '') return isNeeded && 'This cannot be empty.';
  if (as === 'day' && !parseCalendarDate(text)) return 'This is not a day.';
  if (as === 'number' && !/^[1-9]\d{0,2}$/.test(text)) return 'A whole number, 1 to 999.';
  return name === 'hours' && !parseHours(text) ? 'From and until, such as 9–17.' : undefined;
}

function toForm<Entry extends LedgerEntry>(entry: Entry, fields: readonly EntryField<Entry>[]): EntryForm {
  return {
    fields: fields.map(({ get, put, ...look }) => look),
    values: Object.fromEntries(fields.map(({ name, get }) => [name, get(entry) ?? ''])),
    read: (values, now) => ({
      ...fields.reduce((made, { name, put }) => put(made, (values[name] ?? '').trim()), entry),
      updatedAt: now,
    }),
  };
}
