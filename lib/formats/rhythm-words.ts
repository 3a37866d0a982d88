const NAMED: Record<string, number> = {
  daily: 1,
  weekly: 7,
  fortnightly: 14,
  biweekly: 14,
  monthly: 30,
  quarterly: 91,
};
const UNITS: Record<string, number> = { day: 1, week: 7, month: 30, quarter: 91 };

const RHYTHM =
  /[\s,;:–-]*\b(?:(?:an? )?updates? )?(?:every (?:(\d{1,3}|other|second) )?(day|week|month|quarter)s?|(daily|weekly|fortnightly|biweekly|monthly|quarterly)(?: updates?)?)\b/i;

/** How often something is to come, in days, and the text without the words that say it: "update every 2 weeks". */
export function readRhythm(typed: string): { rest: string; everyDays?: number } {
  const match = typed.match(RHYTHM);
  if (!match) return { rest: typed };
  const [whole, count = '1', unit = '', named = ''] = match;
  const times = /\d/.test(count) ? Number(count) : 2;
  const everyDays = named ? NAMED[named.toLowerCase()] : (UNITS[unit.toLowerCase()] ?? 0) * times;
  return everyDays ? { rest: typed.replace(whole, ' ').trim(), everyDays } : { rest: typed };
}
