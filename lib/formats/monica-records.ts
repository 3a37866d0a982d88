import { type CalendarDate, parseCalendarDate } from '../domain/calendar-date.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import type { Every } from '../domain/every.ts';
import type { ImportedRecord } from '../domain/imported-record.ts';
import { cleanNote } from './clean-text.ts';
import { asFields, asList, asText, type Fields } from './json-fields.ts';

/** Where a kind of record has its day and its words, and what else of it matters. */
type Kind = {
  type: string;
  kind: ImportedRecord['kind'];
  day: string;
  words: readonly string[];
  more?: (properties: Fields) => Pick<ImportedRecord, 'every' | 'why'>;
};

const kept: Kind[] = [
  { type: 'note', kind: 'note', day: 'created_at', words: ['body'] },
  { type: 'call', kind: 'call', day: 'called_at', words: ['content'] },
  { type: 'conversation', kind: 'chat', day: 'happened_at', words: [] },
  {
    type: 'reminder',
    kind: 'reminder',
    day: 'initial_date',
    words: ['title', 'description'],
    more: (properties) =>
      properties.inactive === true || properties.inactive === 1
        ? { why: 'a reminder that was switched off' }
        : everyOf(properties),
  },
  {
    type: 'task',
    kind: 'task',
    day: 'created_at',
    words: ['title', 'description'],
    more: ({ completed }) => (completed === true || completed === 1 ? { why: 'a task that was done' } : {}),
  },
];

const ofActivity: Omit<Kind, 'type'> = {
  kind: 'activity',
  day: 'happened_at',
  words: ['summary', 'description'],
};

/** What a contact has besides, which has no place here. */
const others: Kind[] = ['gift', 'debt', 'pet', 'life_event'].map((type) => ({
  type,
  kind: 'other',
  day: 'created_at',
  words: ['name', 'reason'],
  more: () => ({ why: 'gifts, debts, pets and life events have no place here' }),
}));

/** Everything that was written down about a contact. An activity may be with several: it is named by its uuid. */
export function recordsOf(
  contact: Fields,
  email: EmailAddress,
  activities: ReadonlyMap<string, Fields>,
): ImportedRecord[] {
  const uuid = asText(contact.uuid);
  const own = [...kept, ...others].flatMap((kind) =>
    entriesIn(contact, kind.type).map((one, index) =>
      toRecord(one, kind, { email, ref: `monica:${uuid}:${kind.type}:${index}` }),
    ),
  );
  const shared = idsOf(contact, 'activity').flatMap((id) => {
    const activity = activities.get(id);
    return activity ? toRecord(activity, ofActivity, { email, ref: `monica:${id}` }) : [];
  });
  const talked = dayOf(asFields(contact.properties).last_talked_to);
  const last: ImportedRecord[] = talked
    ? [{ email, kind: 'talked', on: talked, text: '', ref: `monica:${uuid}:talked:${talked}` }]
    : [];
  return [...own, ...shared, ...last];
}

function toRecord(
  value: Fields,
  { kind, day, words, more }: Omit<Kind, 'type'>,
  { email, ref }: Pick<ImportedRecord, 'email' | 'ref'>,
): ImportedRecord {
  const properties = asFields(value.properties);
  const on = dayOf(properties[day]) ?? dayOf(value[day]) ?? dayOf(value.created_at);
  const text = cleanNote(
    words
      .map((word) => asText(properties[word]))
      .filter(Boolean)
      .join('\n'),
  );
  const id = asText(value.uuid);
  const record = { email, kind, on: on ?? NO_DAY, text, ref: id ? `monica:${id}` : ref };
  return { ...record, ...(on ? more?.(properties) : { why: 'says no day' }) };
}

const NO_DAY = '1970-01-01' as CalendarDate;
/** Monica's own form allows no more. */
const MOST_TIMES = 1_000;
const units = new Set<unknown>(['week', 'month', 'year'] satisfies Every['unit'][]);

function everyOf({ frequency_type: unit, frequency_number: number }: Fields): { every?: Every } {
  const count = Number(number);
  const isCount = Number.isInteger(count) && count > 0 && count <= MOST_TIMES;
  return units.has(unit) && isCount ? { every: { count, unit: unit as Every['unit'] } } : {};
}

/** The day in `2021-03-05T10:00:00.000000Z` or `2021-03-05`. */
const dayOf = (value: unknown): CalendarDate | undefined => parseCalendarDate(asText(value).slice(0, 10));

/** The fields of every value of that type in a `data` list. */
export const entriesIn = (holder: Fields, type: string): Fields[] => listOf(holder, type).map(asFields);

/** Of a list that only names what stands elsewhere. */
const idsOf = (holder: Fields, type: string): string[] => listOf(holder, type).map(asText).filter(Boolean);

const listOf = (holder: Fields, type: string): unknown[] =>
  asList(holder.data)
    .map(asFields)
    .filter((part) => part.type === type)
    .flatMap((part) => asList(part.values));
