import { type CalendarDate, startOf, toCalendarDate } from './calendar-date.ts';
import { everyWords, nextOf } from './every.ts';
import { addSkipped } from './import-account.ts';
import type { ImportedRecord } from './imported-record.ts';
import type { EntryId, LedgerEntry } from './ledger.ts';
import type { Skipped } from './mail-batch.ts';
import { newFollowUp, newNote } from './new-entry.ts';
import type { StakeholderId } from './stakeholder.ts';
import type { Instant } from './time.ts';
import type { TouchKind, TouchSeen } from './touch.ts';

/** What the records of another program become here; `skipped` says what nothing became of. */
export type SortedRecords = { touches: TouchSeen[]; written: ImportedRecord[]; skipped: Skipped[] };

/** "Talked to" says no more than that: it counts as the least. */
const touchKinds: Partial<Record<ImportedRecord['kind'], TouchKind>> = {
  call: 'call',
  activity: 'in-person',
  chat: 'chat',
  talked: 'chat',
};

const HOURS_TO_NOON = 12;
const REPEATED = 'came more than once in these files';

/** Calls, activities and chats are touches; notes, tasks and reminders to come are written down. */
export function sortRecords(records: readonly ImportedRecord[], now: Instant): SortedRecords {
  const today = toCalendarDate(now);
  const sizes = Map.groupBy(records, ({ ref }) => ref);
  const inTouch = new Set(records.filter(isMeant).map(dayWith));
  const sorted: SortedRecords = { touches: [], written: [], skipped: [] };
  const met = new Set<string>();
  for (const record of records) {
    const why = met.has(`${record.ref} ${record.email}`) ? REPEATED : whyNot(record, today, inTouch);
    met.add(`${record.ref} ${record.email}`);
    const kind = touchKinds[record.kind];
    if (why) {
      const example = record.text || record.email;
      sorted.skipped = addSkipped(sorted.skipped, [{ reason: why, count: 1, example }]);
    } else if (kind) sorted.touches.push(toTouch(record, kind, sizes.get(record.ref)?.length ?? 1));
    else sorted.written.push(record);
  }
  return sorted;
}

/**
 * A note as of its day, or a follow-up due on its: of what comes again, the next time. The other program's id makes it
 * come in once.
 */
export function toEntry(
  { kind, on, text, ref, every }: ImportedRecord,
  stakeholderId: StakeholderId,
  now: Instant,
): LedgerEntry {
  const start = { id: ref as EntryId, stakeholderId, now };
  const today = toCalendarDate(now);
  if (kind === 'task') return newFollowUp(start, text, today);
  if (kind !== 'reminder') return { ...newNote(start, text), createdAt: Math.min(noonOf(on), now) };
  return every
    ? newFollowUp(start, `${text} (${everyWords(every)})`, nextOf(on, every, today))
    : newFollowUp(start, text, on);
}

const isMeant = ({ kind }: ImportedRecord): boolean =>
  kind === 'call' || kind === 'activity' || kind === 'chat';
const dayWith = ({ email, on }: ImportedRecord): string => `${on} ${email}`;
const noonOf = (day: CalendarDate): Instant => startOf(day).setHours(HOURS_TO_NOON);

function whyNot(
  record: ImportedRecord,
  today: CalendarDate,
  inTouch: ReadonlySet<string>,
): string | undefined {
  const { kind, on, text, every, why } = record;
  if (why) return why;
  if (kind === 'reminder' && on < today && !every) return 'a reminder of a day that has passed';
  if (touchKinds[kind] && on > today) return 'of a day that is still to come';
  if (!touchKinds[kind] && !text) return 'has no words';
  if (kind === 'talked' && inTouch.has(dayWith(record)))
    return 'the same day has a call, a chat or an activity';
  return undefined;
}

/** An activity may be with several: they have its `ref` in common. */
const toTouch = (
  { email, on, text, ref }: ImportedRecord,
  kind: TouchKind,
  withHowMany: number,
): TouchSeen => ({
  email,
  touch: {
    at: noonOf(on),
    kind,
    direction: 'both',
    groupSize: withHowMany + 1,
    source: 'import',
    ref,
    ...(text && { subject: text }),
  },
});
