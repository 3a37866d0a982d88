import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId, FollowUp, LedgerEntry } from '../../lib/domain/ledger.ts';
import { type HandKind, savedWords, toLog } from '../../lib/domain/log.ts';
import { newFollowUp, tick } from '../../lib/domain/new-entry.ts';
import type { Stakeholder, StakeholderId } from '../../lib/domain/stakeholder.ts';
import type { Instant } from '../../lib/domain/time.ts';
import type { Moment } from '../../lib/domain/timeline.ts';
import { dueWords } from '../../lib/domain/words-for-time.ts';
import type { FollowUpWords } from '../../lib/formats/follow-up-words.ts';
import type { Outcome } from '../../lib/hooks/use-acting.ts';
import { removeEntry, saveEntry } from '../../lib/store/ledger.ts';
import { saveLog } from '../../lib/store/log.ts';
import { removeStakeholders, restoreStakeholders } from '../../lib/store/stakeholders.ts';
import { recordTouches, removeTouch } from '../../lib/store/touches.ts';
import { countOf } from './count-of.ts';

/** Ticks a follow-up. */
export async function finish(followUp: FollowUp, now: Instant): Promise<Outcome> {
  await saveEntry(tick(followUp, now));
  return { message: `Done: ${followUp.text}`, undo: () => saveEntry(followUp) };
}

/** Puts a follow-up off to another day. */
export async function snooze(
  followUp: FollowUp,
  due: CalendarDate,
  { today, now }: { today: CalendarDate; now: Instant },
): Promise<Outcome> {
  await saveEntry({ ...followUp, due, updatedAt: now });
  return { message: `Put off, ${dueWords(due, today)}: ${followUp.text}`, undo: () => saveEntry(followUp) };
}

/** Writes down something to do. */
export async function plan(
  { id: stakeholderId }: Stakeholder,
  { text, due }: FollowUpWords,
  { today, now }: { today: CalendarDate; now: Instant },
): Promise<Outcome> {
  const entry = newFollowUp({ id: crypto.randomUUID() as EntryId, stakeholderId, now }, text, due);
  await saveEntry(entry);
  return { message: `Planned, ${dueWords(due, today)}: ${text}`, undo: () => removeEntry(entry.id) };
}

/** Logs that the user was in touch today. */
export async function logTouch(
  stakeholder: Stakeholder,
  kind: HandKind,
  { today, now }: { today: CalendarDate; now: Instant },
): Promise<Outcome> {
  const line = { kind, text: '', at: now };
  const start = { id: crypto.randomUUID() as EntryId, stakeholderId: stakeholder.id, now };
  const undo = await saveLog(stakeholder, toLog(line, start));
  return { message: savedWords(line, stakeholder.name, today), undo };
}

/** Removes something written down. */
export async function removeWritten(entry: LedgerEntry): Promise<Outcome> {
  await removeEntry(entry.id);
  return { message: `Removed: ${entry.text}`, undo: () => saveEntry(entry) };
}

/** Takes a moment out of the timeline: only what was logged by hand, since what a page proved would come again. */
export async function removeMoment({ id, emails }: Stakeholder, moment: Moment): Promise<Outcome> {
  if (moment.kind !== 'touch')
    return removeWritten(moment.kind === 'thanks' ? moment.thanks : moment.followUp);
  const { touch } = moment;
  await removeTouch(id, touch.ref);
  return {
    message: `Removed: ${touch.kind} ${touch.subject ?? ''}`.trim(),
    undo: async () => void (await recordTouches(emails.slice(0, 1).map((email) => ({ email, touch })))),
  };
}

/** Removes people with all that is kept about them. */
export async function removePeople(ids: readonly StakeholderId[]): Promise<Outcome | undefined> {
  const removed = await removeStakeholders(ids);
  const [first] = removed;
  if (!first) return undefined;
  const who = removed.length === 1 ? first.stakeholder.name : countOf(removed.length, 'person', 'people');
  return {
    message: `Removed ${who}, with everything kept about them.`,
    undo: () => restoreStakeholders(removed),
  };
}
