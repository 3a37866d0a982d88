import type { CalendarDate } from '../../domain/calendar-date.ts';
import type { Instant } from '../../domain/time.ts';
import { type ClockSpan, numbersIn, parseClockSpan } from './clock-span.ts';
import { type Day, dayInId, parseDateKey, parseIcalDay, startInId, toCalendarDate } from './event-id.ts';
import type { PageFacts } from './page.ts';
import { closestPart, findPart, findParts } from './selectors.ts';
import { fromInstant, toInstant } from './zoned-time.ts';

/** When an event is: exactly, else its first day, else nothing is said. */
export type Times = { start?: Instant; end?: Instant; day?: CalendarDate };

/**
 * From the popover's line of words, which omits the year and may omit much else: only on a day that the event's own
 * chip or its id gives, and only when words and day agree.
 */
export function readPopoverTimes(
  popover: HTMLElement,
  { eventId, encodedId }: { eventId: string; encodedId: string },
  facts: PageFacts,
): Times {
  const texts = textsOf(findPart(popover, 'when'), findPart(popover, 'title'));
  const chipDay = dayOnGrid(popover.ownerDocument, encodedId);
  const exact = timesInWords(texts, chipDay, eventId, facts);
  if (exact.start !== undefined) return exact;
  const day = chipDay ?? dayInId(eventId);
  return day && mentions(texts, day) ? { day: toCalendarDate(day) } : {};
}

function timesInWords(
  texts: string[],
  chipDay: Day | undefined,
  eventId: string,
  { zone, language }: PageFacts,
): Times {
  if (!zone) return {};
  const [span, another] = texts.flatMap((text) => parseClockSpan(text, language) ?? []);
  const plan = planIn(eventId, zone);
  if (span && !another) {
    const day = chipDay ?? (plan?.minutes === span.from ? plan.day : undefined);
    return day && mentions(texts, day) ? timesOn(day, span, zone) : {};
  }
  // Times written in a way we cannot read: then what was planned, if the page does not gainsay it.
  const holds =
    plan && (!chipDay || isSame(chipDay, plan.day)) && texts.some((text) => beginsAt(text, plan.minutes));
  return holds ? { start: plan.at } : {};
}

/** From the form's fields: the days stand there for machines, the times as the page's language writes them. */
export function readFormTimes(form: HTMLElement, { zone, language }: PageFacts): Times {
  const first = dayOfField(form, 'startDay');
  const last = dayOfField(form, 'endDay') ?? first;
  if (!first || !last) return {};
  const [from, to] = [timeField(form, 'startTime'), timeField(form, 'endTime')];
  const span = from && to && isSame(first, last) ? parseClockSpan(`${from} – ${to}`, language) : undefined;
  const exact = span && zone ? timesOn(first, span, zone) : {};
  return exact.start === undefined ? { day: toCalendarDate(first) } : exact;
}

/** When this instance of a recurring event was planned to be. */
function planIn(eventId: string, zone: string): { at: Instant; day: Day; minutes: number } | undefined {
  const at = startInId(eventId);
  return at === undefined ? undefined : { at, ...fromInstant(at, zone) };
}

function timesOn(day: Day, { from, to }: ClockSpan, zone: string): Times {
  const start = toInstant(day, from, zone);
  const end = toInstant(day, to, zone);
  return start === undefined || end === undefined ? {} : { start, end };
}

/** The one day on which the view behind the popover draws this event; none when it draws it on several. */
function dayOnGrid(document: Document, encodedId: string): Day | undefined {
  const keys = findParts(document, 'chip')
    .filter((chip) => chip.dataset.eventid === encodedId)
    .map((chip) => closestPart(chip, 'dayOfChip')?.dataset.datekey);
  return new Set(keys).size === 1 ? parseDateKey(keys[0]) : undefined;
}

/** The pieces of text under `line`, without the title's. */
function textsOf(line: HTMLElement | undefined, title: HTMLElement | undefined): string[] {
  if (!line) return [];
  return [...line.childNodes].flatMap((node) => {
    if (node === title) return [];
    const element = node as HTMLElement;
    if (node.nodeType === 1 && element.childNodes.length > 0) return textsOf(element, title);
    return node.textContent?.trim() || [];
  });
}

const mentions = (texts: string[], { date }: Day): boolean =>
  texts.some((text) => numbersIn(text).includes(date));

/** Whether a text begins with that time of day, in whatever writing: "18 h 30". */
function beginsAt(text: string, minutes: number): boolean {
  const [hour, minute] = numbersIn(text);
  const planned = Math.floor(minutes / 60);
  return (hour === planned || hour === (planned % 12 || 12)) && minute === minutes % 60;
}

const dayOfField = (form: HTMLElement, name: 'startDay' | 'endDay'): Day | undefined => {
  const input = findPart(form, name);
  return input && parseIcalDay(closestPart(input, 'dayOfInput')?.dataset.ical);
};

const timeField = (form: HTMLElement, name: 'startTime' | 'endTime'): string | undefined =>
  findPart<HTMLInputElement>(form, name)?.value;

const isSame = (a: Day, b: Day): boolean => a.year === b.year && a.month === b.month && a.date === b.date;
