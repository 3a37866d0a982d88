import { toCalendarDate } from '../domain/calendar-date.ts';
import type { EntryId, LedgerEntry, Origin } from '../domain/ledger.ts';
import { type LogLine, toLog } from '../domain/log.ts';
import { savedWords } from '../domain/log-words.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';
import type { Moment } from '../domain/timeline.ts';
import { removeEntry, saveEntry } from '../store/ledger.ts';
import { saveLog } from '../store/log.ts';
import { newOperationId } from '../store/perform.ts';
import { removeTouch } from '../store/touches.ts';
import { takeBack } from '../store/undo.ts';
import type { Outcome } from './use-acting.ts';

/** Keeps a line about somebody, with the mail or event it came from. */
export async function keepLine(
  line: LogLine,
  stakeholder: Stakeholder,
  origin?: Origin,
): Promise<Required<Outcome>> {
  const now = Date.now();
  const start = { id: crypto.randomUUID() as EntryId, stakeholderId: stakeholder.id, now, origin };
  const undo = await saveLog(stakeholder, toLog(line, start));
  return { message: savedWords(line, stakeholder.name, toCalendarDate(now)), undo };
}

/** Takes a step with an entry, or changes it; `done` says what: "Kept". */
export async function changeEntry(after: LedgerEntry, done: string): Promise<Outcome> {
  const id = newOperationId();
  await saveEntry(after, { id });
  return { message: `${done}: ${after.text}`, undo: takeBack(id) };
}

/** Removes something written down. */
export async function dropEntry(entry: LedgerEntry): Promise<Outcome> {
  const id = newOperationId();
  await removeEntry(entry.id, { id });
  return { message: `Removed: ${entry.text}`, undo: takeBack(id) };
}

/** Takes a moment out of the timeline: only what was logged by hand, since what a page proved would come again. */
export async function dropMoment(of: Stakeholder, moment: Moment): Promise<Outcome> {
  if (moment.kind === 'entry') return dropEntry(moment.entry);
  const { touch } = moment;
  const id = newOperationId();
  await removeTouch(of.id, touch.ref, { id });
  return { message: `Removed: ${touch.kind} ${touch.subject ?? ''}`.trim(), undo: takeBack(id) };
}
