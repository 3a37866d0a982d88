import type { Contact, ContactsRead, Refused } from '../domain/contact.ts';
import { type EmailAddress, parseEmailAddress } from '../domain/email-address.ts';
import { whyNotPerson } from '../domain/people.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { cleanNote, cleanText } from './clean-text.ts';
import { type ContentLine, contentLines, partsOf, readParams, unescaped } from './content-lines.ts';
import { MOST_ENTRIES, wordsForTooMany } from './limits.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';

/** A card, its properties as they stand. `depth` counts cards inside it: vCard 2.1 puts an assistant's there. */
type Card = { line: number; depth: number; properties: Map<string, Property[]>; broken?: ContentLine };
type Property = { params: Map<string, string[]>; value: string };

/** What we read of a card; the rest, pictures too, is passed over. */
const wanted = new Set([
  'FN',
  'N',
  'EMAIL',
  'ORG',
  'TITLE',
  'NICKNAME',
  'NOTE',
  'CATEGORIES',
  'KIND',
  'X-ADDRESSBOOKSERVER-KIND',
]);

/** Reads a file of vCards 2.1, 3.0 or 4.0. Fails, in words, when there is none in it. */
export function parseVcards(text: string): Result<ContactsRead> {
  const read: ContactsRead = { people: [], refused: [] };
  let cards = 0;
  for (const found of cardsIn(text)) {
    if ('reason' in found) read.refused.push(found);
    else if (++cards <= MOST_ENTRIES) readCard(found, read);
    else {
      read.refused.push({ line: found.line, what: 'Too many', reason: wordsForTooMany });
      break;
    }
  }
  return cards + read.refused.length > 0 ? ok(read) : fail('This is not a vCard file: no card begins in it.');
}

/** The cards of a file, and what is none: each run of lines outside cards once, and cards that never end. */
function* cardsIn(text: string): Generator<Card | Refused> {
  let card: Card | undefined;
  let before = '';
  for (const line of contentLines(text)) {
    const mark = markOf(line);
    if (mark === 'BEGIN' && card && before === 'AGENT') card.depth++;
    else if (mark === 'BEGIN') {
      if (card) yield { ...named(card), reason: 'never ends: the next card begins in the middle of it' };
      card = { line: line.line, depth: 0, properties: new Map() };
    } else if (mark === 'END' && card && card.depth > 0) card.depth--;
    else if (mark === 'END' && card) {
      yield card;
      card = undefined;
    } else if (card) keep(line, card);
    else if (before !== STRAYED) yield strayed(line);
    before = card || mark ? line.name : STRAYED;
  }
  if (card) yield { ...named(card), reason: 'is cut off: the file ends in the middle of it' };
}

const STRAYED = ' ';

const markOf = ({ name, value }: ContentLine): 'BEGIN' | 'END' | undefined =>
  (name === 'BEGIN' || name === 'END') && /^\s*VCARD\s*$/i.test(value) ? name : undefined;

function keep(line: ContentLine, card: Card): void {
  if (card.depth > 0) return;
  if (line.name === '') card.broken ??= line;
  if (!wanted.has(line.name)) return;
  const params = readParams(line.params);
  const isQuoted = /QUOTED-PRINTABLE/i.test(line.params);
  const value = isQuoted ? decodeQuotedPrintable(line.value, params.get('CHARSET')?.[0]) : line.value;
  const known = card.properties.get(line.name);
  if (known) known.push({ params, value });
  else card.properties.set(line.name, [{ params, value }]);
}

function readCard(card: Card, into: ContactsRead): void {
  const kind = plainOf(card, 'KIND') || plainOf(card, 'X-ADDRESSBOOKSERVER-KIND');
  const { emails, reasons } = readEmails(card);
  const [first] = emails;
  if (/^(group|org|location|thing|device|application)$/i.test(kind)) {
    reasons.splice(0, Infinity, `is a ${kind.toLowerCase()}, not a person`);
  } else if (first) into.people.push(toContact(card, emails));
  else if (reasons.length === 0) reasons.push('has no email address');
  if (card.broken) reasons.push(`has a line that cannot be read: “${cleanText(card.broken.value)}”`);
  into.refused.push(...reasons.map((reason) => ({ ...named(card), reason })));
}

function toContact(card: Card, emails: EmailAddress[]): Contact {
  const role = plainOf(card, 'TITLE');
  const organisation = cleanText(partsOf(textOf(card, 'ORG'), ';')[0] ?? '');
  const nickname = cleanText(partsOf(textOf(card, 'NICKNAME'), ',')[0] ?? '');
  const note = cleanNote(unescaped(textOf(card, 'NOTE')));
  const name = nameOf(card) || emails[0] || '';
  return {
    line: card.line,
    name,
    emails,
    ...(role && { role }),
    ...(organisation && { organisation }),
    labels: (card.properties.get('CATEGORIES') ?? [])
      .flatMap(({ value }) => partsOf(value, ','))
      .filter(Boolean)
      .map(cleanText),
    ...(nickname && nickname !== name && { nickname }),
    ...(note && { note }),
  };
}

/** The card's addresses, the preferred first, and why the others are not taken. */
function readEmails(card: Card): { emails: EmailAddress[]; reasons: string[] } {
  const emails = new Set<EmailAddress>();
  const reasons: string[] = [];
  const sorted = (card.properties.get('EMAIL') ?? []).toSorted((a, b) => rankOf(a) - rankOf(b));
  for (const { value } of sorted) {
    const address = parseEmailAddress(unescaped(value));
    const why = address && whyNotPerson(address);
    if (address && !why) emails.add(address);
    else if (value.trim() !== '') {
      reasons.push(`“${cleanText(value)}” is ${why ? `not a person’s: ${why}` : 'not an email address'}`);
    }
  }
  return { emails: [...emails], reasons };
}

/** 4.0 ranks by `PREF=1`, older ones mark one with `TYPE=PREF`. */
function rankOf({ params }: Property): number {
  const rank = Number(params.get('PREF')?.[0]);
  if (rank >= 1) return rank;
  return params.get('TYPE')?.some((type) => /^pref$/i.test(type)) ? 1 : 101;
}

function nameOf(card: Card): string {
  const [family, given, middle] = partsOf(textOf(card, 'N'), ';');
  return (
    plainOf(card, 'FN') ||
    cleanText([given, middle, family].filter(Boolean).join(' ')) ||
    cleanText(partsOf(textOf(card, 'NICKNAME'), ',')[0] ?? '')
  );
}

const named = (card: Card): Omit<Refused, 'reason'> => ({
  line: card.line,
  what:
    nameOf(card) ||
    cleanText(textOf(card, 'EMAIL')) ||
    cleanText(partsOf(textOf(card, 'ORG'), ';')[0] ?? '') ||
    'No name',
});

const strayed = ({ line, name, value }: ContentLine): Refused => ({
  line,
  what: cleanText(name || value),
  reason: 'stands outside any card',
});

const textOf = (card: Card, name: string): string => card.properties.get(name)?.[0]?.value ?? '';

const plainOf = (card: Card, name: string): string => cleanText(unescaped(textOf(card, name)));
