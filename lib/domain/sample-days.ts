import { addDays, isWeekend, previousFriday, set, subDays } from 'date-fns';
import { addToDate, type CalendarDate, startOf, toCalendarDate } from './calendar-date.ts';
import type { Instant } from './time.ts';

/** A moment in working hours, so many days ago; what would fall on a weekend was on the Friday before. */
export function workingHour(daysAgo: number, index: number, now: Instant): Instant {
  const day = subDays(now, daysAgo);
  const workday = isWeekend(day) ? previousFriday(day) : day;
  return set(workday, {
    hours: 9 + ((daysAgo * 5 + index) % 8),
    minutes: (daysAgo * 7 + index * 5) % 60,
    seconds: 0,
    milliseconds: 0,
  }).getTime();
}

/** The day in so many days. What is due some day is due on a working day; what is due today stays so, on Sundays too. */
export function workingDay(dueIn: number, now: Instant): CalendarDate {
  const date = addToDate(toCalendarDate(now), dueIn);
  const day = startOf(date);
  if (dueIn === 0 || !isWeekend(day)) return date;
  if (dueIn < 0) return toCalendarDate(previousFriday(day));
  return toCalendarDate(addDays(day, day.getDay() === 6 ? 2 : 1));
}
