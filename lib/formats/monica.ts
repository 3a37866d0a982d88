import { type CalendarDate, parseCalendarDate } from '../domain/calendar-date.ts';
import type { Contact } from '../domain/contact.ts';
import { type EmailAddress, parseEmailAddress } from '../domain/email-address.ts';
import type { ImportedRecord, RecordsRead } from '../domain/imported-record.ts';
import { whyNotPerson } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { cleanNote, cleanText } from './clean-text.ts';
import { asFields, asList, asText, type Fields } from './json-fields.ts';

/**
 * Reads an export of Monica 4: `account.data` and each contact's `data` are lists of `{type, values}`, a value has its
 * fields in `properties`, and the account's activities are named in contacts by uuid (monicahq/monica, branch 4.x,
 * app/ExportResources). A contact's `line` is its number in the file, which is one long line.
 */
export function parseMonica(text: string): Result<RecordsRead> {
  const file = parsed(text);
  if (file === undefined) return fail('This file is damaged or not complete: it is no whole JSON document.');
  const account = asFields(asFields(file).account);
  const contacts = entriesIn(account, 'contact');
  if (contacts.length === 0)
    return fail('This export has no contacts. Monica 5 exports vCards only: import those.');
  const activities = new Map(entriesIn(account, 'activity').map((one) => [asText(one.uuid), one]));
  const read: RecordsRead = { people: [], refused: [], records: [] };
  contacts.forEach((contact, index) => {
    readContact(contact, { line: index + 1, activities, into: read });
  });
  return ok(read);
}

type Reading = { line: number; activities: ReadonlyMap<string, Fields>; into: RecordsRead };

function readContact(contact: Fields, { line, activities, into }: Reading): void {
  const properties = asFields(contact.properties);
  const name = nameOf(properties);
  const { emails, reasons } = readEmails(contact);
  const [first] = emails;
  const what = name || first || 'No name';
  if (first) {
    into.people.push(toContact(properties, { line, name: what, emails }));
    into.records.push(...recordsOf(contact, first, activities));
  } else if (reasons.length === 0) reasons.push('has no email address');
  into.refused.push(...reasons.map((reason) => ({ line, what, reason })));
}

function toContact(properties: Fields, who: Pick<Contact, 'line' | 'name' | 'emails'>): Contact {
  const [role, organisation, nickname] = ['job', 'company', 'nickname'].map((name) =>
    cleanText(asText(properties[name])),
  );
  const note = cleanNote(asText(properties.description));
  return {
    ...who,
    ...(role && { role }),
    ...(organisation && { organisation }),
    labels: asList(properties.tags)
      .map((tag) => cleanText(asText(tag)))
      .filter(Boolean),
    ...(nickname && nickname !== who.name && { nickname }),
    ...(note && { note }),
  };
}

const nameOf = (properties: Fields): string =>
  cleanText(['first_name', 'middle_name', 'last_name'].map((part) => asText(properties[part])).join(' ')) ||
  cleanText(asText(properties.nickname));

/** Addresses stand among telephone numbers and accounts; what has an @ was meant to be one. */
function readEmails(contact: Fields): { emails: EmailAddress[]; reasons: string[] } {
  const emails = new Set<EmailAddress>();
  const reasons: string[] = [];
  for (const field of entriesIn(contact, 'contact_field')) {
    const value = asText(asFields(field.properties).data);
    const address = parseEmailAddress(value);
    const why = address && whyNotPerson(address);
    if (address && !why) emails.add(address);
    else if (/^[^@\s/]+@/.test(value.trim())) {
      reasons.push(`“${cleanText(value)}” is ${why ? `not a person’s: ${why}` : 'not an email address'}`);
    }
  }
  return { emails: [...emails], reasons };
}

type Kind = { kind: ImportedRecord['kind']; day: string; words: readonly string[] };

/** Where each kind of record has its day and its words. */
const kinds: (Kind & { type: string })[] = [
  { type: 'note', kind: 'note', day: 'created_at', words: ['body'] },
  { type: 'call', kind: 'call', day: 'called_at', words: ['content'] },
  { type: 'reminder', kind: 'reminder', day: 'initial_date', words: ['title', 'description'] },
];
const ofActivity: Kind = { kind: 'activity', day: 'happened_at', words: ['summary', 'description'] };

function recordsOf(
  contact: Fields,
  email: EmailAddress,
  activities: ReadonlyMap<string, Fields>,
): ImportedRecord[] {
  const uuid = asText(contact.uuid);
  const own = kinds.flatMap(({ type, ...kind }) =>
    entriesIn(contact, type).flatMap((one, index) =>
      toRecord(one, kind, { email, ref: `monica:${uuid}:${type}:${index}` }),
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
  { kind, day, words }: Kind,
  { email, ref }: Pick<ImportedRecord, 'email' | 'ref'>,
): ImportedRecord[] {
  const properties = asFields(value.properties);
  const on = dayOf(properties[day]) ?? dayOf(value[day]) ?? dayOf(value.created_at);
  const text = cleanNote(
    words
      .map((word) => asText(properties[word]))
      .filter(Boolean)
      .join('\n'),
  );
  const id = asText(value.uuid);
  return on ? [{ email, kind, on, text, ref: id ? `monica:${id}` : ref }] : [];
}

/** The day in `2021-03-05T10:00:00.000000Z` or `2021-03-05`. */
const dayOf = (value: unknown): CalendarDate | undefined => parseCalendarDate(asText(value).slice(0, 10));

/** The fields of every value of that type in a `data` list. */
const entriesIn = (holder: Fields, type: string): Fields[] => listOf(holder, type).map(asFields);

/** Of a list that only names what stands elsewhere. */
const idsOf = (holder: Fields, type: string): string[] => listOf(holder, type).map(asText).filter(Boolean);

const listOf = (holder: Fields, type: string): unknown[] =>
  asList(holder.data)
    .map(asFields)
    .filter((part) => part.type === type)
    .flatMap((part) => asList(part.values));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Cut off, or nested deeper than the browser goes.
    return undefined;
  }
}
