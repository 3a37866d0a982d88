import { type EmailAddress, parseEmailAddress } from '../../domain/email-address.ts';
import type { PersonSeen } from '../../domain/page-seen.ts';
import { PageChangedError } from '../../page/page-changed-error.ts';
import { notePart } from '../../page/parts-noted.ts';
import { closestPart, findPart, findParts, guestAddresses } from './selectors.ts';

/** Characters of a name that are passed on: whoever invites chooses it. */
const LONGEST_NAME = 200;

/**
 * Everybody invited, each once, the organiser first: rooms, shared calendars and the user too. Throws when the page
 * shows guests that are not where they belong.
 */
export function readGuests(root: HTMLElement): PersonSeen[] {
  const rows = findParts(root, 'guests').filter((row) => isOf(root, row));
  const found = rows.flatMap((row) => toGuest(row, root));
  if (found.length === 0 && findParts(root, 'guestRow').some((row) => isOf(root, row))) {
    throw new PageChangedError('calendar guests');
  }
  const guests = new Map(found.map((guest) => [guest.email, guest]));
  return [...guests.values()].sort((a, b) => rank(a) - rank(b));
}

/** Not in a dialog of its own: the form's surroundings may hold a hidden popover. */
function isOf(root: HTMLElement, row: HTMLElement): boolean {
  const dialog = closestPart(row, 'popover');
  return dialog === undefined || dialog === root || dialog.contains(root);
}

function toGuest(row: HTMLElement, root: HTMLElement): PersonSeen[] {
  const email = addressOf(row);
  const isOrganizer = findPart(root, 'organizer') === row;
  return email
    ? [{ email, name: nameIn(row).slice(0, LONGEST_NAME), role: isOrganizer ? 'organizer' : 'guest' }]
    : [];
}

/** The one address that the row's attributes agree on; nobody when they say two. */
function addressOf(row: HTMLElement): EmailAddress | undefined {
  const found = guestAddresses.flatMap((attribute, alternative) => {
    const email = parseEmailAddress(row.getAttribute(attribute) ?? undefined);
    return email ? [{ email, alternative }] : [];
  });
  const [first] = found;
  if (!first || found.some(({ email }) => email !== first.email)) return undefined;
  notePart('guestAddress', first.alternative);
  return first.email;
}

const rank = ({ role }: PersonSeen): number => (role === 'organizer' ? 0 : 1);

/**
 * A row's label begins with the name, and goes on in the page's language: "Ana Ortiz, Attending, Organizer". So the
 * name is the longest text in the row with which the label begins.
 */
function nameIn(row: HTMLElement): string {
  const label = plain(row.getAttribute('aria-label'));
  const shown = [...row.querySelectorAll('*')]
    .filter((element) => element.childElementCount === 0)
    .map((element) => plain(element.textContent))
    .filter((text) => text !== '' && label.startsWith(text))
    .sort((a, b) => b.length - a.length);
  return shown[0] ?? plain(findPart(row, 'guestName')?.textContent);
}

/** Characters of a text that are looked at at all: nobody's name is longer, and a page may hold a megabyte. */
const LOOKED_AT = 1000;

/** Without marks of direction, which come and go with the page's language. */
const plain = (text: string | null | undefined): string =>
  (text ?? '')
    .slice(0, LOOKED_AT)
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
