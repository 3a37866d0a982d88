import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import { countOf } from '../../lib/domain/count-of.ts';
import { tickOf, withDueDay } from '../../lib/domain/entry-steps.ts';
import type { EntryId, LedgerEntry } from '../../lib/domain/ledger.ts';
import type { HandKind } from '../../lib/domain/log.ts';
import { newFollowUp } from '../../lib/domain/new-entry.ts';
import type { Stakeholder, StakeholderId } from '../../lib/domain/stakeholder.ts';
import type { Tagging } from '../../lib/domain/tags.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { dueWords } from '../../lib/domain/words-for-time.ts';
import type { WorkDays } from '../../lib/domain/work-week.ts';
import type { FollowUpWords } from '../../lib/formats/follow-up-words.ts';
import { changeEntry, keepLine } from '../../lib/hooks/entry-outcomes.ts';
import type { Outcome } from '../../lib/hooks/use-acting.ts';
import { saveEntry } from '../../lib/store/ledger.ts';
import { newOperationId } from '../../lib/store/perform.ts';
import { removeStakeholders } from '../../lib/store/stakeholders.ts';
import { tagPeople } from '../../lib/store/tags.ts';
import { takeBack } from '../../lib/store/undo.ts';

/** What a tick stands for: done, kept, told. */
export async function takeTick(entry: LedgerEntry, workDays: WorkDays): Promise<Outcome | undefined> {
  const step = tickOf(entry, workDays);
  return step && changeEntry(step.take(Date.now()), step.label);
}

/** Puts something off to another day. */
export async function snooze(
  entry: LedgerEntry,
  due: CalendarDate,
  { today, now }: { today: CalendarDate; now: Instant },
): Promise<Outcome> {
  return changeEntry(withDueDay(entry, due, now), `Put off, ${dueWords(due, today)}`);
}

/** Writes down something to do. */
export async function plan(
  { id: stakeholderId }: Stakeholder,
  { text, due }: FollowUpWords,
  { today, now }: { today: CalendarDate; now: Instant },
): Promise<Outcome> {
  const entry = newFollowUp({ id: crypto.randomUUID() as EntryId, stakeholderId, now }, text, due);
  const id = newOperationId();
  await saveEntry(entry, { id });
  return { message: `Planned, ${dueWords(due, today)}: ${text}`, undo: takeBack(id) };
}

/** Logs that the user was in touch today. */
export const logTouch = (stakeholder: Stakeholder, kind: HandKind, now: Instant): Promise<Outcome> =>
  keepLine({ kind, text: '', at: now }, stakeholder);

/** Gives people tags, and takes others away. */
export async function tag(ids: readonly StakeholderId[], tagging: Tagging): Promise<Outcome | undefined> {
  const id = newOperationId();
  const changed = await tagPeople(ids, tagging, { id });
  if (changed === 0) return { message: 'All of them had it so already.' };
  const names = [...tagging.add, ...tagging.remove.map((one) => `no longer ${one}`)].join(', ');
  return { message: `${countOf(changed, 'person', 'people')}: ${names}`, undo: takeBack(id) };
}

/** Removes people with all that is kept about them. */
export async function removePeople(ids: readonly StakeholderId[]): Promise<Outcome | undefined> {
  const id = newOperationId();
  const removed = await removeStakeholders(ids, { id });
  const [first] = removed;
  if (!first) return undefined;
  const who = removed.length === 1 ? first.name : countOf(removed.length, 'person', 'people');
  return {
    message: `Removed ${who}, with everything kept about them.`,
    undo: takeBack(id),
  };
}
