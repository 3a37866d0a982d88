/** Hours of somebody's day, in minutes from midnight. */
export type ClockHours = { from: number; to: number };

const HOURS =
  /\b(\d{1,2})(?:[:.]([0-5]\d))?\s?(am|pm)?\s?(?:–|-|to|until|till)\s?(\d{1,2})(?:[:.]([0-5]\d))?\s?(am|pm)?\b/i;

/** Hours named in a text: "9–17", "9:30 to 5 pm". Undefined when the text names none. */
export function parseHours(text: string): ClockHours | undefined {
  const match = text.match(HOURS);
  if (!match) return undefined;
  const [, fromHour = '', fromMinute = '0', fromHalf, toHour = '', toMinute = '0', toHalf] = match;
  const from = minutesOf(fromHour, fromMinute, fromHalf);
  const to = minutesOf(toHour, toMinute, toHalf);
  return from < to && to <= 24 * 60 ? { from, to } : undefined;
}

function minutesOf(hour: string, minute: string, half: string | undefined): number {
  const afternoon = half?.toLowerCase() === 'pm' && Number(hour) < 12 ? 12 : 0;
  return (Number(hour) + afternoon) * 60 + Number(minute);
}

/** "9–17", "9:30–17". */
export const clockWords = ({ from, to }: ClockHours): string => `${clock(from)}–${clock(to)}`;

function clock(minutes: number): string {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}
