import type { PersonSeen } from '../../domain/page-seen.ts';
import type { Instant } from '../../domain/time.ts';
import { isVisible } from '../../page/is-visible.ts';
import { PageChangedError } from '../../page/page-changed-error.ts';
import { parseGmailId, readMessageTime } from './message-time.ts';
import { distinct, isViaGroup, readPerson } from './read-person.ts';
import { findAll, findFirst, hasPart, isPart } from './selectors.ts';

/** One conversation of a list: who is named in it. */
export type RowSeen = { people: PersonSeen[] };

/** Gmail shows at most 100 conversations at once. */
const MOST_ROWS = 200;

/** The rows of the list in `root`. Throws PageChangedError when there are rows of mail and nobody in any. */
export function readList(root: ParentNode): RowSeen[] {
  const rows = findRows(root);
  const mail = rows.filter((row) => !hasPart(row, 'rowDraft'));
  if (mail.length > 0 && rows.every((row) => findRowPeople(row).length === 0)) {
    throw new PageChangedError('gmail rowPeople');
  }
  return rows.map(readRow);
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
  const label = row.getAttribute('aria-labelledby');
  return findAll(row, 'rowPeople').filter((element) => !isIn(element, label, row));
}

/** Everybody once, over all rows. */
export const peopleOf = (rows: readonly RowSeen[]): PersonSeen[] =>
  distinct(rows.flatMap(({ people }) => people));

function readRow(row: Element): RowSeen {
  const people = findRowPeople(row).flatMap((element) => readPerson(element, 'from') ?? []);
  return { people: distinct(people.filter((person) => !isViaGroup(person))) };
}

/** When the row's newest message arrived; undefined where the row does not say it exactly. */
export function readLastMessageAt(row: Element): Instant | undefined {
  const id = parseGmailId(findFirst(row, 'rowIds')?.getAttribute('data-legacy-last-message-id'));
  if (!id) return undefined;
  const dates = [...row.querySelectorAll('td [title]')].map((element) => element.getAttribute('title'));
  return dates.map((title) => readMessageTime(id, title)).find((at) => at !== undefined);
}

/** Whether an ancestor within the row has this id. */
function isIn(element: Element, id: string | null, row: Element): boolean {
  for (let around = element.parentElement; id && around && around !== row; around = around.parentElement) {
    if (around.id === id) return true;
  }
  return false;
}
