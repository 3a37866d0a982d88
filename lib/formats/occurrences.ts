import type { Refused } from '../domain/contact.ts';
import { addSkipped } from '../domain/import-account.ts';
import type { ImportedEvent } from '../domain/imported-event.ts';
import type { Occurrence, OccurrencesFound } from '../domain/occurrence.ts';
import type { Instant } from '../domain/time.ts';
import { seriesOf, toEventRef } from './event-ref.ts';
import { MOST_ENTRIES, wordsForTooMany } from './limits.ts';
import { type Expander, loadExpander, startsOf } from './recurrence.ts';

type Span = readonly [from: Instant, to: Instant];

/** All that a file has on one event: it, or the parts of its series, and the instances that were changed. */
type Series = { masters: Map<string, ImportedEvent>; changed: Map<Instant, ImportedEvent> };

/**
 * Every time at which the events of a file were meant to take place from `from` up to `to`: of series each instance,
 * moved ones where they were moved to, without those taken out or cancelled. Days without a time are not meetings.
 */
export async function occurrencesOf(
  events: readonly ImportedEvent[],
  from: Instant,
  to: Instant,
): Promise<OccurrencesFound> {
  const Rule = events.some(({ recurrence }) => recurrence) ? await loadExpander() : undefined;
  const found = new Map<string, Occurrence>();
  const expanding: Expanding = { span: [from, to], Rule, passedOver: [] };
  const [current, met] = [new Set<ImportedEvent>(), new Set<ImportedEvent>()];
  for (const series of groupBySeries(events).values()) {
    for (const event of [...series.masters.values(), ...series.changed.values()]) {
      current.add(event);
      for (const one of timesOf(event, series, expanding)) {
        met.add(event);
        found.set(one.ref, one);
      }
    }
    if (found.size > MOST_ENTRIES) break;
  }
  const isCut = found.size > MOST_ENTRIES;
  const skipped = events
    .filter((event) => !met.has(event))
    .map((event) => ({ reason: whyNever(event, { to, current, isCut }), count: 1, example: event.title }));
  const { passedOver } = expanding;
  return { occurrences: [...found.values()], skipped: addSkipped([], skipped), passedOver };
}

type Looked = { to: Instant; current: ReadonlySet<ImportedEvent>; isCut: boolean };

/** Why an event has no time at which it took place. */
function whyNever(event: ImportedEvent, { to, current, isCut }: Looked): string {
  if (event.isAllDay) return 'last whole days, and are no meetings';
  if (event.status === 'cancelled') return 'cancelled';
  if (event.start >= to) return 'still to come';
  if (current.has(event)) return 'taken out of their series, or of a series that was cancelled';
  return isCut ? wordsForTooMany : 'another version of the same event counts';
}

function groupBySeries(events: readonly ImportedEvent[]): Map<string, Series> {
  const groups = new Map<string, Series>();
  for (const event of events) {
    const name = seriesOf(event.uid);
    const group = groups.get(name) ?? { masters: new Map(), changed: new Map() };
    groups.set(name, group);
    const { recurrenceId, uid } = event;
    // The same event twice, as two calendars of one archive have it: the later version counts.
    if (recurrenceId === undefined) {
      if (isNewer(event, group.masters.get(uid))) group.masters.set(uid, event);
    } else if (isNewer(event, group.changed.get(recurrenceId))) group.changed.set(recurrenceId, event);
  }
  return groups;
}

const isNewer = (event: ImportedEvent, known: ImportedEvent | undefined): boolean =>
  !known || event.sequence >= known.sequence;

type Expanding = { span: Span; Rule: Expander | undefined; passedOver: Refused[] };

const timesOf = (event: ImportedEvent, series: Series, expanding: Expanding): Occurrence[] =>
  !isMeeting(event)
    ? []
    : event.recurrenceId === undefined
      ? planned(event, series, expanding)
      : changedTo(event, event.recurrenceId, series, expanding);

/** The instances as they were planned, without those that were changed or taken out. */
function planned(
  event: ImportedEvent,
  { changed }: Series,
  { span, Rule, passedOver }: Expanding,
): Occurrence[] {
  const { recurrence, rdates, exdates, start, zone } = event;
  if (!recurrence && rdates.length === 0) return isWithin(start, span) ? [toOccurrence(event, start)] : [];
  const byRule = recurrence && Rule ? startsOf({ start, zone, recurrence }, span, Rule) : undefined;
  if (byRule?.ok === false) passedOver.push({ line: event.line, what: event.title, reason: byRule.error });
  const starts = new Set([start, ...rdates, ...(byRule?.ok ? byRule.value : [])]);
  const out = new Set(exdates);
  return [...starts]
    .filter((at) => isWithin(at, span) && !out.has(at) && !changed.has(at))
    .map((at) => toOccurrence(event, at, at));
}

/** An instance that was moved or otherwise changed; of a series that was cancelled as a whole none took place. */
function changedTo(
  event: ImportedEvent,
  plannedStart: Instant,
  { masters }: Series,
  { span }: Expanding,
): Occurrence[] {
  const whole = [...masters.values()];
  if (whole.length > 0 && whole.every(({ status }) => status === 'cancelled')) return [];
  return isWithin(event.start, span) ? [toOccurrence(event, event.start, plannedStart)] : [];
}

const isMeeting = ({ isAllDay, status }: ImportedEvent): boolean => !isAllDay && status !== 'cancelled';

const isWithin = (at: Instant, [from, to]: Span): boolean => at >= from && at < to;

const toOccurrence = (event: ImportedEvent, start: Instant, plannedStart?: Instant): Occurrence => ({
  ref: toEventRef(event.uid, plannedStart),
  title: event.title,
  start,
  ...(event.end !== undefined && { end: start + (event.end - event.start) }),
  ...(event.organizer && { organizer: event.organizer }),
  attendees: event.attendees,
});
