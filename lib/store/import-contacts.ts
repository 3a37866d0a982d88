import type { Contact } from '../domain/contact.ts';
import type { ImportedRecord } from '../domain/imported-record.ts';
import type { OperationId, Undone } from '../domain/operation.ts';
import type { ImportPlan } from '../domain/plan-import.ts';
import type { Instant } from '../domain/time.ts';
import { read } from './database.ts';
import type { Imported } from './operations/import.ts';
import { newOperationId, perform } from './perform.ts';
import { planWithin } from './plan-within.ts';
import { undo } from './undo.ts';

/** What an import has done, and the operation it was: what undo needs to take back just that. */
export type ImportDone = Imported & { operation: OperationId };

/** What importing the contacts would do now; changes nothing. */
export const previewImport = (contacts: readonly Contact[]): Promise<ImportPlan> =>
  read(['stakeholders', 'settings'], (transaction) => planWithin(transaction, contacts));

/** Imports the contacts, and what was written down about people, as a whole or not at all; a second time changes nothing. */
export async function importContacts(
  contacts: readonly Contact[],
  now: Instant = Date.now(),
  records: readonly ImportedRecord[] = [],
): Promise<ImportDone> {
  const operation = newOperationId();
  const args = { contacts, ...(records.length > 0 && { records }) };
  const imported = await perform('importContacts', args, { id: operation, at: now, by: 'import' });
  return { ...imported, operation };
}

/**
 * Takes an import back. People about whom something was written down since, or who were edited, stay: undoing a click
 * must not lose work. Answers how many stayed. Twice is the same as once. A page that shows something gives a large one
 * to a worker (`by`).
 */
export const undoImport = async (
  { operation }: ImportDone,
  by: (of: OperationId) => Promise<Undone> = undo,
): Promise<number> => (await by(operation)).kept.length;
