import { readJournal, strikeFromJournal } from './journal.ts';
import { forgetCounts } from './sentinel.ts';
import { takeSnapshot } from './take-snapshot.ts';

/**
 * Before everything is replaced, with its history: what the journal holds would be done once more on what comes, and
 * fewer records would be taken for a loss. It is all in the snapshot by then.
 */
export async function beginAnew(): Promise<void> {
  await takeSnapshot();
  await strikeFromJournal((await readJournal()).map(({ id }) => id));
  await forgetCounts();
}
