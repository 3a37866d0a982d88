import type { Log } from '../domain/log.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';
import { removeEntry, saveEntry } from './ledger.ts';
import { recordTouches, removeTouch } from './touches.ts';

export type TakeBack = () => Promise<void>;

/** Writes it down; the answer takes it back. */
export async function saveLog({ id, emails }: Stakeholder, log: Log): Promise<TakeBack> {
  if (log.kind === 'entry') {
    await saveEntry(log.entry);
    return () => removeEntry(log.entry.id);
  }
  await recordTouches(emails.slice(0, 1).map((email) => ({ email, touch: log.touch })));
  return () => removeTouch(id, log.touch.ref);
}
