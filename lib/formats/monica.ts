import type { Contact } from '../domain/contact.ts';
import { type EmailAddress, parseEmailAddress } from '../domain/email-address.ts';
import type { RecordsRead } from '../domain/imported-record.ts';
import { whyNotPerson } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { cleanNote, cleanText } from './clean-text.ts';
import { asFields, asList, asText, type Fields } from './json-fields.ts';
import { entriesIn, recordsOf } from './monica-records.ts';

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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Cut off, or nested deeper than the browser goes.
    return undefined;
  }
}
