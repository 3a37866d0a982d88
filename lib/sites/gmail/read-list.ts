import type { EmailAddress } from '../../domain/email-address.ts';
import type { PersonSeen, RowMessage, RowPerson } from '../../domain/page-seen.ts';
import { isVisible } from '../../page/is-visible.ts';
import { PageChangedError } from '../../page/page-changed-error.ts';
import { distinct, isViaGroup, readPerson } from './read-person.ts';
import { readRowMessage } from './read-row-message.ts';
import { isInLabel } from './row-label.ts';
import { findAll, findFirst, hasPart, isPart } from './selectors.ts';

/** One conversation of a list: who is named in it, and its newest message where that is sure to be theirs. */
export type RowSeen = { people: PersonSeen[]; message?: RowMessage };

/** Lists of what nobody has sent the user: their rows name whom mail went to, or whom a forger names. */
const NOT_RECEIVED = /^#(sent|drafts|outbox|scheduled|spam|trash)\b/;

/** Gmail shows at most 100 conversations at once. */
const MOST_ROWS = 200;

/** The rows of the list in `root`, at `hash`. Throws PageChangedError when there are rows of mail and nobody in any. */
export function readList(root: ParentNode, hash: string): RowSeen[] {
  const rows = findRows(root);
  const mail = rows.filter((row) => !hasPart(row, 'rowDraft'));
  if (mail.length > 0 && rows.every((row) => findRowPeople(row).length === 0)) {
    throw new PageChangedError('gmail rowPeople');
  }
  return rows.map((row) => readRow(row, !NOT_RECEIVED.test(hash)));
}

/**
 * The rows of mail that are drawn: no advertisements, no drafts to nobody. Only mail has ids: where some rows have them,
 * or the class of rows is not known, a row without is not mail.
 */
export function findRows(root: ParentNode): Element[] {
  const rows = findAll(root, 'row').slice(0, MOST_ROWS);
  const needsIds = rows.some((row) => !isPart(row, 'knownRow')) || rows.some(hasIds);
  return rows.filter(
    (row) =>
      !isPart(row, 'notMail') && !hasPart(row, 'notMail') && (!needsIds || hasIds(row)) && isVisible(row),
  );
}

/** In the row, or in those of the same conversation below it: a vertical list gives one several, the first with people. */
function hasIds(row: Element): boolean {
  if (findFirst(row, 'rowThread')) return true;
  const next = row.nextElementSibling;
  return next !== null && !findFirst(next, 'rowPeople') && hasIds(next);
}

/** The elements that show the row's people, without those of its hidden label. */
export function findRowPeople(row: Element): Element[] {
  return findAll(row, 'rowPeople').filter((element) => !isInLabel(element, row));
}

/** Everybody once, over all rows, with the newest message of each row that they are alone in. */
export function peopleOf(rows: readonly RowSeen[]): RowPerson[] {
  const found = new Map<EmailAddress, RowPerson>();
  for (const { people, message } of rows) {
    for (const person of people) {
      const known: RowPerson = found.get(person.email) ?? person;
      const lastMessages = [...(known.lastMessages ?? []), ...(message ? [message] : [])];
      found.set(person.email, lastMessages.length > 0 ? { ...known, lastMessages } : known);
    }
  }
  return [...found.values()];
}

function readRow(row: Element, isReceived: boolean): RowSeen {
  const names = findRowPeople(row);
  const people = distinct(names.flatMap((name) => readPerson(name, 'from') ?? [])).filter(
    (person) => !isViaGroup(person),
  );
  const message = isReceived && people.length > 0 ? readRowMessage(row, names) : undefined;
  return { people, ...(message && { message }) };
}
