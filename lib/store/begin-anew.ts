import { readJournal, strikeFromJournal } from './journal.ts';
import { forgetCounts } from './sentinel.ts';

/**
 * Before everything is replaced, with its history: what the journal holds would be done once more on what comes, and
 * fewer records would be taken for a loss. Whoever replaces has kept all of it by then (restore-kept.ts).
 */
export async function beginAnew(): Promise<void> {
  await strikeFromJournal((await readJournal()).map(({ id }) => id));
  await forgetCounts();
}
