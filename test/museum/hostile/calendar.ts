import { readFileSync } from 'node:fs';
import { dayAt } from '../calendar/clock.ts';
import type { MuseumEvent } from '../calendar/events.ts';
import { addressOf, type CalendarPage, calendarPage, headers } from '../calendar/page.ts';
import { robin } from '../calendar/people.ts';
import { wordsOf } from '../calendar/words.ts';
import { senders } from './people.ts';

const script = readFileSync(new URL('./page.js', import.meta.url), 'utf8');
const { zone } = wordsOf.en;
const DAY = 86_400_000;

/** Calendar's week with a script on it that wants to know everything, and an event of a whole day, to read it from. */
export function hostileCalendar(now: number): { url: string; headers: Record<string, string>; html: string } {
  const yesterday = now - DAY;
  const event: MuseumEvent = {
    slug: 'hostile',
    id: 'h0st11e0event',
    title: '</span><img src=x onerror="boom()">\u202Edesrever',
    day: dayAt(yesterday, zone),
    hue: 20,
    guests: [...senders, robin].map((guest) => ({ ...guest, answer: 'yes' })),
    answer: 'yes',
  };
  const page: CalendarPage = {
    locale: 'en',
    clock: { now: yesterday, zone },
    account: 9,
    events: [event],
  };
  const nonce = /nonce-([^']+)/.exec(headers['content-security-policy'])?.[1];
  // First of all scripts, so that nothing happens before it listens.
  const html = calendarPage(page).replace(
    '<head>',
    () => `<head><script nonce="${nonce}">${script}</script>`,
  );
  return { url: addressOf(page), headers, html };
}
