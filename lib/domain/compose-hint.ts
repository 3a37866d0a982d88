import { startOf } from './calendar-date.ts';
import { cityOf } from './city-of.ts';
import { clockWords } from './clock-hours.ts';
import { countryName, weekWords, workDaysOf } from './culture.ts';
import { dayIn } from './day-in.ts';
import { type Holiday, holidayNow } from './holiday.ts';
import type { Boundary } from './ledger.ts';
import type { Stakeholder } from './stakeholder.ts';
import { DAY, type Instant, MINUTE } from './time.ts';
import { parseWeekDays } from './week-days.ts';
import { timeIn, timeOfDay, weekdayIn } from './words-for-time.ts';
import { toWallTime } from './zone.ts';

/** What a web page is told while a mail is written: the words of one line, and how many more there are. Nothing else. */
export type ComposeHint = { text: string; more: number };

/** One of those a mail goes to, with what is known to be respected. */
export type Addressed = {
  stakeholder: Stakeholder;
  boundaries: readonly Boundary[];
  /** Those of their country. */
  holidays?: readonly Holiday[];
};

/** Something to know before sending; the higher, the more pressing. */
export type Reason = { rank: number; text: string };

const RANKS = { holiday: 4, day: 3, hours: 2, own: 1, tomorrow: 0 } as const;

/** The one line for a mail that would go out now: the most pressing of all reasons. Undefined when there is none. */
export function toComposeHint(
  addressed: readonly Addressed[],
  now: Instant,
  locale?: string,
): ComposeHint | undefined {
  const all = addressed.flatMap((one) =>
    reasonsOf(one, now, locale).map(({ rank, text }) => ({
      rank,
      text: addressed.length > 1 ? `${one.stakeholder.name}: ${text}` : text,
    })),
  );
  const [first, ...others] = all.sort((a, b) => b.rank - a.rank);
  return first && { text: first.text, more: others.length };
}

function reasonsOf(
  { stakeholder: { timeZone, culture }, boundaries, holidays = [] }: Addressed,
  now: Instant,
  locale: string | undefined,
): Reason[] {
  const fromBoundaries = boundaries.flatMap((boundary) => {
    if (boundary.whose === 'mine') return ownReason(boundary, now, locale) ?? [];
    return (timeZone && theirReason(boundary, timeZone, now, locale)) || [];
  });
  const near = culture?.country && holidayNow(holidays, culture.country, dayIn(timeZone, now));
  const holiday = near ? [{ rank: near.isToday ? RANKS.holiday : RANKS.tomorrow, text: near.text }] : [];
  // Who has said which days are theirs goes by those, and not by their country's.
  const saysDays = boundaries.some(({ whose, days }) => whose === 'theirs' && days);
  const weekend = culture?.country && !saysDays && weekendReason(culture.country, timeZone, now, locale);
  const reasons = [...fromBoundaries, ...holiday, ...(weekend ? [weekend] : [])];
  return reasons.map((reason) => withUrgent(reason, boundaries));
}

/** It is the weekend of their country, by the clock where they are. */
function weekendReason(
  country: string,
  zone: string | undefined,
  now: Instant,
  locale: string | undefined,
): Reason | undefined {
  const days = workDaysOf(country);
  const weekday = startOf(dayIn(zone, now)).getDay();
  if (!days || days.some((day) => day === weekday)) return undefined;
  const works = `works ${weekWords(days, locale)}`;
  return { rank: RANKS.day, text: `The weekend in ${countryName(country, locale)}, which ${works}` };
}

/** Of how to reach them a page learns the channel, and no number. All that is said up to it, and of it, is looked at. */
const CHANNEL = /^.*?\b(call|phone|ring|text|sms|chat|whatsapp|signal|telegram|slack|teams)\b[^,;.]*/is;

/** "never call; mail the desk" names no way to reach them. Rather one too few than the one they do not want. */
const NOT =
  /(?<!\p{L})(?:no|not|never|nor|don['’]?t|cannot|can['’]t|without|avoid|but|except|instead|rather|nie|nicht|kein\p{L}*|ohne|pas|jamais|sans|nunca|jamás|sin|nao|não|sem)(?!\p{L})/iu;

/** Where it is not their time: how they want to be reached when it cannot wait. */
function withUrgent(reason: Reason, boundaries: readonly Boundary[]): Reason {
  const [urgent] = boundaries.flatMap(({ whose, urgent: how = '' }) =>
    whose === 'theirs' ? (channelIn(how) ?? []) : [],
  );
  const isTheirs = reason.rank !== RANKS.own && reason.rank !== RANKS.tomorrow;
  return urgent && isTheirs ? { ...reason, text: `${reason.text}; if urgent: ${urgent}` } : reason;
}

function channelIn(how: string): string | undefined {
  const [said = '', channel] = CHANNEL.exec(how) ?? [];
  return NOT.test(said) ? undefined : channel;
}

/** Where they are it is no day of theirs, or none of their hours. Without their zone nobody can say. */
function theirReason(
  { hours, days }: Boundary,
  zone: string,
  now: Instant,
  locale: string | undefined,
): Reason | undefined {
  const time = timeIn(zone, now, locale);
  if (time === undefined) return undefined;
  const wall = toWallTime(now, zone);
  const theirDays = days ? parseWeekDays(days) : [];
  const isOff = theirDays.length > 0 && !theirDays.some((day) => day === new Date(wall).getUTCDay());
  if (isOff)
    return { rank: RANKS.day, text: `${weekdayIn(zone, now, locale)} in ${cityOf(zone)}; works ${days}` };
  if (!hours || isWithin(minuteOf(wall), hours)) return undefined;
  return { rank: RANKS.hours, text: `${time} in ${cityOf(zone)}; reads mail ${clockWords(hours)}` };
}

/** The user's own hours, by the clock where the user is. */
function ownReason({ hours }: Boundary, now: Instant, locale: string | undefined): Reason | undefined {
  const here = new Date(now);
  if (!hours || isWithin(here.getHours() * 60 + here.getMinutes(), hours)) return undefined;
  return { rank: RANKS.own, text: `${timeOfDay(now, locale)} here; your own hours are ${clockWords(hours)}` };
}

const minuteOf = (wall: Instant): number => Math.floor((((wall % DAY) + DAY) % DAY) / MINUTE);

const isWithin = (minute: number, { from, to }: { from: number; to: number }): boolean =>
  minute >= from && minute < to;
