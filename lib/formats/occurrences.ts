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
  const refused: OccurrencesFound['refused'] = [];
  for (const series of groupBySeries(events).values()) {
    for (const one of [...planned(series, [from, to], { Rule, refused }), ...changedOf(series, [from, to])]) {
      found.set(one.ref, one);
    }
    if (found.size > MOST_ENTRIES) {
      refused.push({ line: 1, what: 'The rest', reason: wordsForTooMany });
      break;
    }
  }
  return { occurrences: [...found.values()], refused };
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

type Expanding = { Rule: Expander | undefined; refused: OccurrencesFound['refused'] };

/** The instances as they were planned, without those that were changed or taken out. */
function planned({ masters, changed }: Series, span: Span, { Rule, refused }: Expanding): Occurrence[] {
  return [...masters.values()].filter(isMeeting).flatMap((event) => {
    const { recurrence, rdates, exdates, start, zone } = event;
    if (!recurrence && rdates.length === 0) return isWithin(start, span) ? [toOccurrence(event, start)] : [];
    const byRule = recurrence && Rule ? startsOf({ start, zone, recurrence }, span, Rule) : undefined;
    if (byRule?.ok === false) refused.push({ line: event.line, what: event.title, reason: byRule.error });
    const starts = new Set([start, ...rdates, ...(byRule?.ok ? byRule.value : [])]);
    const out = new Set(exdates);
    return [...starts]
      .filter((at) => isWithin(at, span) && !out.has(at) && !changed.has(at))
      .map((at) => toOccurrence(event, at, at));
  });
}

/** The instances that were moved or otherwise changed; of a series that was cancelled as a whole none took place. */
function changedOf({ masters, changed }: Series, span: Span): Occurrence[] {
  const whole = [...masters.values()];
  if (whole.length > 0 && whole.every(({ status }) => status === 'cancelled')) return [];
  return [...changed].flatMap(([plannedStart, event]) =>
    isMeeting(event) && isWithin(event.start, span) ? [toOccurrence(event, event.start, plannedStart)] : [],
  );
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
