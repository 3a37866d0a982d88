import type { Log } from '../domain/log.ts';
import type { How } from '../domain/operation.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';
import { saveEntry } from './ledger.ts';
import { newOperationId, perform } from './perform.ts';
import { type TakeBack, takeBack } from './undo.ts';

/** Writes it down; the answer takes it back. */
export async function saveLog({ emails }: Stakeholder, log: Log, how: How = {}): Promise<TakeBack> {
  const id = how.id ?? newOperationId();
  if (log.kind === 'entry') await saveEntry(log.entry, { ...how, id });
  else {
    const seen = emails.slice(0, 1).map((email) => ({ email, touch: log.touch }));
    await perform('recordTouches', { seen }, { ...how, id });
  }
  return takeBack(id);
}
