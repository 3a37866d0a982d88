import { type CalendarDate, toCalendarDate } from './calendar-date.ts';
import { shareFor, tellOf } from './disclosure.ts';
import { decideFeedback, tellBack } from './feedback.ts';
import type { EntryId, LedgerEntry } from './ledger.ts';
import {
  type EntryStart,
  newBoundary,
  newExpectation,
  newFeedback,
  newFollowUp,
  newNote,
  newPromise,
  newThanks,
} from './new-entry.ts';
import { workingDay, workingHour } from './sample-days.ts';
import { type SampleEntry, sampleTopics } from './sample-people.ts';
import type { StakeholderId } from './stakeholder.ts';
import type { Instant } from './time.ts';

/** What was written down about a sample person, with every step that it has taken since. */
export function toSampleEntry(
  entry: SampleEntry,
  stakeholderId: StakeholderId,
  index: number,
  now: Instant,
): LedgerEntry {
  const ago = (days: number) => workingHour(days, index, now);
  const start = { id: `${stakeholderId}-${index}` as EntryId, stakeholderId, now: ago(entry.written) };
  if ('note' in entry) return newNote(start, entry.note);
  if ('thanks' in entry) return newThanks(start, entry.thanks, entry);
  if ('ask' in entry) return newFeedback(start, { text: entry.ask, isAsked: true });
  if ('feedback' in entry) return toFeedback(entry, start, ago);
  if ('agreed' in entry) return toExpectation(entry, start, ago);
  if ('topic' in entry) return toShare(entry, start, ago);
  if ('boundary' in entry) {
    return newBoundary(start, { text: entry.boundary, whose: 'theirs', hours: entry.hours });
  }
  const due = workingDay(entry.dueIn, now);
  return 'promise' in entry ? toPromise(entry, start, due, ago) : toFollowUp(entry, start, due, ago);
}

type Of<Key extends string> = Extract<SampleEntry, Record<Key, unknown>>;
type Ago = (days: number) => Instant;

function toFeedback(
  { feedback: text, decided, told }: Of<'feedback'>,
  start: EntryStart,
  ago: Ago,
): LedgerEntry {
  const given = newFeedback(start, { text, isAsked: false });
  if (!decided) return given;
  const [what, reason, days] = decided;
  const after = decideFeedback(given, { what, reason }, { now: ago(days) });
  return told === undefined ? after : tellBack(after, ago(told));
}

function toExpectation(entry: Of<'agreed'>, start: EntryStart, ago: Ago): LedgerEntry {
  const now = ago(entry.updated);
  const agreed = newExpectation({ ...start, now }, { text: entry.agreed, everyDays: entry.everyDays });
  return { ...agreed, createdAt: start.now, updatedOn: toCalendarDate(now) };
}

function toShare({ topic, told, how }: Of<'topic'>, start: EntryStart, ago: Ago): LedgerEntry {
  const share = shareFor(
    { topic: `sample-${topic}`, ...sampleTopics[topic] },
    start.stakeholderId,
    start.now,
  );
  return told === undefined ? share : tellOf(share, ago(told), how);
}

function toPromise(
  { promise: text, way, kept }: Of<'promise'>,
  start: EntryStart,
  due: CalendarDate,
  ago: Ago,
): LedgerEntry {
  const open = newPromise(start, { text, way, due });
  if (kept === undefined) return open;
  return { ...open, updatedAt: ago(kept), closed: { as: 'kept', on: toCalendarDate(ago(kept)) } };
}

function toFollowUp(
  { follow, done }: Of<'follow'>,
  start: EntryStart,
  due: CalendarDate,
  ago: Ago,
): LedgerEntry {
  const open = newFollowUp(start, follow, due);
  return done === undefined ? open : { ...open, doneAt: ago(done), updatedAt: ago(done) };
}
