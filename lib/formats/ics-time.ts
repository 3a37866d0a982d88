import { DAY, HOUR, MINUTE } from '../domain/time.ts';
import type { WallTime } from '../domain/zone.ts';

/** A time as iCalendar writes it: a whole day, a time in UTC, or what a clock shows somewhere. */
export type IcsTime = { wall: WallTime; isDay: boolean; isUtc: boolean };

/** `20261122`, `20261122T091500`, `20261122T091500Z`; some programs write the ISO form with hyphens and colons. */
const TIME = /^\s*(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(?:\.\d+)?(Z)?)?\s*$/i;

/** The time a value says, or undefined when it is none, or there is no such day. */
export function parseIcsTime(value: string): IcsTime | undefined {
  const [, year = '', month, day, hour, minute = 0, second = 0, zulu] = TIME.exec(value) ?? [];
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (!year || Number(year) < 1000 || new Date(midnight).getUTCDate() !== Number(day)) return undefined;
  if (Number(hour) > 24 || Number(minute) > 59) return undefined;
  const isDay = hour === undefined;
  const wall = isDay
    ? midnight
    : midnight + Number(hour) * HOUR + Number(minute) * MINUTE + Number(second) * 1000;
  return { wall, isDay, isUtc: zulu !== undefined };
}

const LENGTH =
  /^\s*([+-])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?\s*$/i;

/** Milliseconds that a duration such as `PT45M` or `P1DT2H` takes; undefined when it is none, or negative. */
export function parseIcsDuration(value: string): number | undefined {
  const [whole, sign, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = LENGTH.exec(value) ?? [];
  if (!whole || sign === '-') return undefined;
  return (
    (Number(weeks) * 7 + Number(days)) * DAY +
    Number(hours) * HOUR +
    Number(minutes) * MINUTE +
    Number(seconds) * 1000
  );
}

/** As UTC writes it: `20261122T091500Z`. */
export const toStamp = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
