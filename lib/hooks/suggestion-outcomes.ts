import { toCalendarDate } from '../domain/calendar-date.ts';
import { wayNames } from '../domain/entry-words.ts';
import type { EntryId } from '../domain/ledger.ts';
import { newPromise } from '../domain/new-entry.ts';
import { originOfMessage } from '../domain/origin-of-page.ts';
import type { ThreadSeen } from '../domain/page-seen.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';
import { markOf, type Suggestion } from '../domain/suggestion.ts';
import { dueWords } from '../domain/words-for-time.ts';
import { dropSuggestion, restoreSuggestion } from '../store/dropped-suggestions.ts';
import { saveEntry } from '../store/ledger.ts';
import { newOperationId } from '../store/perform.ts';
import { takeBack } from '../store/undo.ts';
import type { Outcome } from './use-acting.ts';

/** Writes a suggested promise or request down, with its sentence and the very mail that it stands in. */
export async function keepSuggestion(
  { ref, sentence, way, due }: Suggestion,
  { id: stakeholderId }: Stakeholder,
  page: ThreadSeen,
): Promise<Outcome> {
  const id = newOperationId();
  const now = Date.now();
  const start = {
    id: crypto.randomUUID() as EntryId,
    stakeholderId,
    now,
    origin: originOfMessage(page, ref),
  };
  await saveEntry(newPromise(start, { text: sentence, way, ...(due && { due }) }), { id });
  const by = due ? `, by ${dueWords(due, toCalendarDate(now))}` : '';
  return { message: `Added: ${wayNames[way].toLowerCase()}${by}`, undo: takeBack(id) };
}

/** Never suggested again for that mail. */
export async function refuseSuggestion(suggestion: Suggestion): Promise<Outcome> {
  const mark = markOf(suggestion);
  await dropSuggestion(mark);
  return { message: 'Dropped. It will not be suggested again.', undo: () => restoreSuggestion(mark) };
}
