import { type CalendarDate, startOf, toCalendarDate } from './calendar-date.ts';
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
  talked: 'chat',
};

const HOURS_TO_NOON = 12;

/** Calls and activities are touches, notes and reminders to come are written down. */
export function sortRecords(records: readonly ImportedRecord[], now: Instant): SortedRecords {
  const today = toCalendarDate(now);
  const sizes = Map.groupBy(records, ({ ref }) => ref);
  const inTouch = new Set(records.filter(isMeant).map(dayWith));
  const sorted: SortedRecords = { touches: [], written: [], skipped: [] };
  for (const record of records) {
    const why = whyNot(record, today, inTouch);
    const kind = touchKinds[record.kind];
    if (why) {
      const example = record.text || record.email;
      sorted.skipped = addSkipped(sorted.skipped, [{ reason: why, count: 1, example }]);
    } else if (kind) sorted.touches.push(toTouch(record, kind, sizes.get(record.ref)?.length ?? 1));
    else sorted.written.push(record);
  }
  return sorted;
}

/** A note as of its day, or a follow-up due on its. The other program's id makes it come in once. */
export function toEntry(
  { kind, on, text, ref }: ImportedRecord,
  stakeholderId: StakeholderId,
  now: Instant,
): LedgerEntry {
  const start = { id: ref as EntryId, stakeholderId, now };
  if (kind === 'reminder') return newFollowUp(start, text, on);
  return { ...newNote(start, text), createdAt: noonOf(on) };
}

const isMeant = ({ kind }: ImportedRecord): boolean => kind === 'call' || kind === 'activity';
const dayWith = ({ email, on }: ImportedRecord): string => `${on} ${email}`;
const noonOf = (day: CalendarDate): Instant => startOf(day).setHours(HOURS_TO_NOON);

function whyNot(
  record: ImportedRecord,
  today: CalendarDate,
  inTouch: ReadonlySet<string>,
): string | undefined {
  const { kind, on, text } = record;
  if (kind === 'reminder' && on < today) return 'a reminder of a day that has passed';
  if (touchKinds[kind] && on > today) return 'of a day that is still to come';
  if (!touchKinds[kind] && !text) return 'has no words';
  if (kind === 'talked' && inTouch.has(dayWith(record))) return 'the same day has a call or an activity';
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
