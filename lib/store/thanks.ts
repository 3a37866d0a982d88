import type { LetterSaid } from '../domain/same-words.ts';
import type { StakeholderId } from '../domain/stakeholder.ts';
import { read } from './database.ts';

/** With more written down than this, only what was said to the same person is looked through: a form must not wait. */
const MOST = 5_000;

/** The letters of thanks that were written, with whom to; where very much is written down, only those to `to`. */
export const listLetters = (to: StakeholderId | undefined): Promise<LetterSaid[]> =>
  read(['ledger', 'stakeholders'], async (transaction) => {
    const ledger = transaction.objectStore('ledger');
    const isFew = (await ledger.count()) <= MOST;
    if (!isFew && !to) return [];
    const entries = isFew || !to ? await ledger.getAll() : await ledger.index('stakeholderId').getAll(to);
    const letters: LetterSaid[] = [];
    for (const entry of entries) {
      if (entry.kind !== 'thanks' || !entry.words) continue;
      const { stakeholderId, on, text: what, words } = entry;
      const name = (await transaction.objectStore('stakeholders').get(stakeholderId))?.name;
      if (name) letters.push({ to: stakeholderId, name, on, what, words });
    }
    return letters;
  });
