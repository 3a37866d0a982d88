/** Days of the week as JavaScript counts them, Sunday 0. */
export type WeekDay = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const NAMES = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];
const RANGE =
  /\b(su|mo|tu|we|th|fr|sa)\p{L}*\.?\s*(?:-|–|to|until|till|through)\s*(su|mo|tu|we|th|fr|sa)\p{L}*/giu;
const DAY =
  /\b(su|mo|tu|we|th|fr|sa)(?:n|nday|nd|ndays|on|onday|ondays|e|es|esday|esdays|d|dnesday|dnesdays|u|ur|urs|ursday|ursdays|i|iday|idays|t|turday|turdays)?s?\b/gi;

/** The days that a text names: "Mon–Thu", "Tuesday and Friday", "weekdays". None when it names none. */
export function parseWeekDays(text: string): WeekDay[] {
  const days = new Set<number>(/\bweekdays\b|\bworking days\b/i.test(text) ? [1, 2, 3, 4, 5] : []);
  for (const [, from = '', to = ''] of text.matchAll(RANGE)) {
    for (let day = numberOf(from); ; day = (day + 1) % 7) {
      days.add(day);
      if (day === numberOf(to)) break;
    }
  }
  for (const [, name = ''] of text.matchAll(DAY)) days.add(numberOf(name));
  return [...days].sort() as WeekDay[];
}

const numberOf = (name: string): number => NAMES.indexOf(name.slice(0, 2).toLowerCase());
