/** When and where a room stands: its own moment, so that tests stay fixed and a demonstration looks fresh. */
export type MuseumClock = { now: number; zone: string };

/** A calendar day as Calendar's pages count it. */
export type Day = { year: number; month: number; date: number };

const DAY = 86_400_000;

/** The Monday of the week that holds `now`, and `offset` days on. */
export function dayOfWeek({ now, zone }: MuseumClock, offset: number): Day {
  const today = dayAt(now, zone);
  const noon = Date.UTC(today.year, today.month - 1, today.date, 12);
  const sinceMonday = (new Date(noon).getUTCDay() + 6) % 7;
  return dayAt(noon + (offset - sinceMonday) * DAY, 'UTC');
}

export function dayAt(instant: number, zone: string): Day {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant).split('-').map(Number);
  const [year = 0, month = 0, date = 0] = parts;
  return { year, month, date };
}

/** The instant at which the clocks of `zone` show `time` ("10:00") on that day. */
export function instantOf({ year, month, date }: Day, time: string, zone: string): number {
  const utc = Date.parse(`${iso({ year, month, date })}T${time}:00Z`);
  return utc - offsetOf(utc, zone);
}

/** Milliseconds that the clocks of `zone` are ahead of UTC, as the zone's own name says it: "GMT+01:00". */
export function offsetOf(instant: number, zone: string): number {
  const name = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(instant)
    .find((part) => part.type === 'timeZoneName')?.value;
  const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(name ?? '') ?? [];
  return hours ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000 : 0;
}

/** `2026-11-18`. */
export const iso = ({ year, month, date }: Day): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** Calendar's `data-datekey`. */
export const datekey = ({ year, month, date }: Day): number => ((year - 1970) << 9) | (month << 5) | date;

/** `20261118T090000Z`, which ends the id of a recurring event. */
export const basicUtc = (instant: number): string =>
  new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');

export const sameDay = (a: Day, b: Day): boolean => iso(a) === iso(b);
