import type { WeekDay } from './week-days.ts';

/** How somebody is at home in the world, and what to respect of it: all of it the user's own words or choice. */
export type Culture = {
  /** ISO 3166, such as IN. It gives the working week and the public holidays. */
  country?: string;
  /** BCP 47, such as pt. */
  language?: string;
  /** How a mail to them begins: "Dear Ms Ortiz". */
  salutation?: string;
  /** How to say the name: "AH-na or-TEES". */
  saidAs?: string;
  /** How they like to be spoken with: "direct, no small talk". */
  style?: string;
};

const cultureFields = ['country', 'language', 'salutation', 'saidAs', 'style'] as const;

/** Only what is set, trimmed; undefined when that is nothing. */
export function toCulture(culture: Culture): Culture | undefined {
  const set = cultureFields.flatMap((field) => {
    const value = culture[field]?.trim();
    return value ? [[field, value] as const] : [];
  });
  return set.length > 0 ? Object.fromEntries(set) : undefined;
}

/** Codes that name no country one lives in: unions, pseudo regions, the unknown. */
const NO_COUNTRY = ['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'];

/** Every country that the browser has a name for, by name. */
export function listCountries(locale?: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  return twoLetters()
    .map((code) => code.toUpperCase())
    .filter((code) => !NO_COUNTRY.includes(code) && new Intl.Locale(`und-${code}`).region === code)
    .flatMap((code) => nameOf(names, code))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}

/** Every language that the browser has a name for and that has two letters: those that mails are written in. */
export function listLanguages(locale?: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  return twoLetters()
    .filter((code) => new Intl.Locale(code).language === code)
    .flatMap((code) => nameOf(names, code))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}

/** "India"; the code itself where the browser knows no name. */
export const countryName = (code: string, locale?: string): string => nameBy('region', code, locale);
export const languageName = (code: string, locale?: string): string => nameBy('language', code, locale);

/** The country one of whose clocks that zone is; undefined when it is several's, or nobody knows. */
export function countryOfZone(zone: string): string | undefined {
  zoneCountries ??= readZoneCountries();
  return zoneCountries.get(zone) || undefined;
}

/** Asked of the browser once: it takes a quarter of a second. Nothing for what is the clock of several. */
let zoneCountries: Map<string, string> | undefined;

function readZoneCountries(): Map<string, string> {
  const found = new Map<string, string>();
  for (const { code } of listCountries('en'))
    for (const zone of zonesOf(code)) found.set(zone, found.has(zone) ? '' : code);
  return found;
}

/** The days on which a country works, from the first after its weekend; undefined where the browser does not know. */
export function workDaysOf(country: string): WeekDay[] | undefined {
  const weekend = weekendOf(country);
  if (!weekend) return undefined;
  const first = (Math.max(...(weekend.includes(7) && weekend.includes(1) ? [1] : weekend)) % 7) + 1;
  const days = Array.from({ length: 7 }, (_, index) => ((first - 1 + index) % 7) + 1);
  return days.filter((day) => !weekend.includes(day)).map((day) => (day % 7) as WeekDay);
}

/** "Mon–Fri", "Sun–Thu". */
export function weekWords(days: readonly WeekDay[], locale?: string): string {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
  // 1 November 2026 is a Sunday.
  const words = days.map((day) => format.format(Date.UTC(2026, 10, 1 + day)));
  return words.length > 2 ? `${words[0]}–${words.at(-1)}` : words.join(', ');
}

/** What newer browsers say of a place, by one of two names. */
type Placed = Intl.Locale & {
  getWeekInfo?: () => { weekend: number[] };
  weekInfo?: { weekend: number[] };
  getTimeZones?: () => string[] | undefined;
  timeZones?: string[];
};

/** Days as ISO counts them, Monday 1. */
function weekendOf(country: string): number[] | undefined {
  const place = placeOf(country);
  return (place?.getWeekInfo?.() ?? place?.weekInfo)?.weekend;
}

function zonesOf(country: string): string[] {
  const place = placeOf(country);
  return place?.getTimeZones?.() ?? place?.timeZones ?? [];
}

function placeOf(country: string): Placed | undefined {
  return /^[A-Z]{2}$/.test(country) ? new Intl.Locale(`und-${country}`) : undefined;
}

function nameBy(type: 'region' | 'language', code: string, locale: string | undefined): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch {
    // What came from elsewhere may be no code at all.
    return code;
  }
}

function nameOf(names: Intl.DisplayNames, code: string): { code: string; name: string }[] {
  const name = names.of(code);
  return name ? [{ code, name }] : [];
}

function twoLetters(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}
