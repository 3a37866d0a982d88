import type { ContactColumns } from './contact-columns.ts';
import type { ContactsTable } from './contacts-table.ts';

/** What the user may say a column of a table has in it. */
export const columnMeanings = [
  'nothing',
  'full',
  'first',
  'last',
  'nickname',
  'emails',
  'organisation',
  'role',
  'group',
  'note',
] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

/** A column with what it is taken for, and some of what stands in it. */
export type ColumnChoice = { head: string; meaning: ColumnMeaning; examples: string[] };

const EXAMPLES = 3;
/** More are no table of people, and could not be looked through. */
const MOST_COLUMNS = 200;

/** The columns of a table as the user sees them. */
export function columnChoices({ head, rows, columns }: ContactsTable): ColumnChoice[] {
  const width = Math.max(head.length, ...rows.slice(0, 50).map(({ cells }) => cells.length));
  return Array.from({ length: Math.min(width, MOST_COLUMNS) }, (_none, index) => ({
    head: head[index]?.trim() || `Column ${index + 1}`,
    meaning: columnMeanings.find((one) => one !== 'nothing' && columns[one].includes(index)) ?? 'nothing',
    examples: examplesIn(rows, index),
  }));
}

/** The columns when the user says what the one at `index` is. A name, a role and a group have one column each; addresses several. */
export function withMeaning(columns: ContactColumns, index: number, meaning: ColumnMeaning): ContactColumns {
  const next: ContactColumns = { ...columns };
  for (const field of Object.keys(columns) as (keyof ContactColumns)[])
    next[field] = columns[field].filter((one) => one !== index);
  if (meaning === 'emails') next.emails = [...next.emails, index].toSorted((a, b) => a - b);
  else if (meaning !== 'nothing') next[meaning] = [index];
  return next;
}

function examplesIn(rows: ContactsTable['rows'], index: number): string[] {
  const found = new Set<string>();
  for (const { cells } of rows) {
    const cell = cells[index]?.trim();
    if (cell) found.add(cell.slice(0, 80));
    if (found.size === EXAMPLES) break;
  }
  return [...found];
}
