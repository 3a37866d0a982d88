import { useState } from 'preact/hooks';
import type { CalendarDate } from '../domain/calendar-date.ts';
import type { DaySoFar } from '../domain/day.ts';

const NAME = 'today';
const untouched: DaySoFar = { done: {}, skipped: [] };

/** What the user has made of this day so far, in the extension's own localStorage: the next day begins anew. */
export function useDaySoFar(
  today: CalendarDate,
): [DaySoFar, (change: (before: DaySoFar) => DaySoFar) => void] {
  const [kept, setKept] = useState(() => ({ today, soFar: readDay(today) }));
  const soFar = kept.today === today ? kept.soFar : untouched;
  const change = (next: (before: DaySoFar) => DaySoFar) =>
    setKept((before) => {
      const after = next(before.today === today ? before.soFar : untouched);
      keepDay(today, after);
      return { today, soFar: after };
    });
  return [soFar, change];
}

function readDay(today: CalendarDate): DaySoFar {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? 'null');
    return isDay(kept) && kept.day === today ? { done: kept.done, skipped: kept.skipped } : untouched;
  } catch {
    // Storage is switched off, or somebody has been at it: the day begins anew.
    return untouched;
  }
}

function keepDay(day: CalendarDate, soFar: DaySoFar): void {
  try {
    localStorage.setItem(NAME, JSON.stringify({ day, ...soFar }));
  } catch {
    // Full or switched off: it then lives as long as the page.
  }
}

function isDay(kept: unknown): kept is DaySoFar & { day: string } {
  if (typeof kept !== 'object' || kept === null) return false;
  if (!('done' in kept && 'skipped' in kept && 'day' in kept)) return false;
  const { done, skipped } = kept;
  return typeof done === 'object' && done !== null && Array.isArray(skipped);
}
