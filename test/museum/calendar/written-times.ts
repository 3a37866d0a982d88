import { type Day, iso } from './clock.ts';

/** "Wednesday, November 18": Calendar leaves out the current year. */
export const dayText = (day: Day, words: { lang: string }): string =>
  textOf(day, words, { weekday: 'long', month: 'long', day: 'numeric' });

export const textOf = (day: Day, { lang }: { lang: string }, form: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(lang, { ...form, timeZone: 'UTC' }).format(Date.parse(iso(day)));

/** "10:00 – 11:30am": one am or pm for both when it is the same, no ":00" when there is none on either side. */
export function spanOfTwelve(from: string, to: string): string {
  const isShared = isMorning(from) === isMorning(to);
  const isWhole = from.endsWith(':00') && to.endsWith(':00');
  const [start, end] = [from, to].map((time) => twelve(time, isWhole));
  return `${start}${isShared ? '' : half(from)} – ${end}${half(to)}`;
}

function twelve(time: string, isWhole: boolean): string {
  const [hour = '', minute] = time.split(':');
  return `${Number(hour) % 12 || 12}${isWhole ? '' : `:${minute}`}`;
}

export const japaneseTime = (time: string): string => {
  const [hour = '', minute] = time.split(':');
  return `${isMorning(time) ? '午前' : '午後'}${Number(hour) % 12}:${minute}`;
};

export const koreanTime = (time: string): string => {
  const [hour = '', minute] = time.split(':');
  return `${isMorning(time) ? '오전' : '오후'} ${Number(hour) % 12 || 12}:${minute}`;
};

/** In Arabic digits, the half of the day behind each time. */
export const arabicSpan = (from: string, to: string): string => [from, to].map(arabicTime).join(' – ');

function arabicTime(time: string): string {
  const [hour = '', minute] = time.split(':');
  const digits = `${Number(hour) % 12 || 12}:${minute}`.replace(/\d/g, (digit) =>
    String.fromCodePoint(0x660 + Number(digit)),
  );
  return `${digits} ${isMorning(time) ? 'ص' : 'م'}`;
}

const isMorning = (time: string): boolean => time < '12:00';
const half = (time: string): string => (isMorning(time) ? 'am' : 'pm');
