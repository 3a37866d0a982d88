import type { RowMessage } from '../../domain/page-seen.ts';
import { parseGmailId, readMessageTime } from './message-time.ts';
import { isInLabel } from './row-label.ts';
import { findAll } from './selectors.ts';

/** What may stand beside the only name: how many messages there are, "5" or "(15)", and marks of direction. */
const COUNT = /^[\s\p{Nd}()\u200e\u200f\u202a-\u202e\u2066-\u2069]*$/u;

/**
 * The newest message of the row's conversation, where the only name in it is sure to be its sender: the names' cell
 * says nothing else. Mail that was sent has "To:" there, in any language, drafts are marked with a word, and of several
 * senders a row does not tell the last. Undefined also where the row does not say when exactly.
 */
export function readRowMessage(row: Element, names: readonly Element[]): RowMessage | undefined {
  const [name, ...others] = names;
  const cell = name?.closest('td');
  if (!name || !cell || others.length > 0 || !isAlone(name, cell, row)) return undefined;
  const holders = findAll(row, 'rowIds');
  const id = readOnlyId(holders);
  const title = readOnlyDate(row, [cell, ...holders.flatMap((holder) => holder.closest('td') ?? [])]);
  const at = id ? readMessageTime(id, title) : undefined;
  if (!id || at === undefined) return undefined;
  const thread = readOnlyThread(holders);
  return { id, at, ...(thread && { thread }) };
}

/** Whether all that the cell says besides the name is a count. */
function isAlone(name: Element, cell: Element, row: Element): boolean {
  const texts = cell.ownerDocument.createTreeWalker(cell, 4);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const isCount = COUNT.test(text.nodeValue ?? '');
    if (!isCount && !name.contains(text) && !isInLabel(text, row)) return false;
  }
  return true;
}

/** The id that everything in the row agrees on; a draft behind the last message is none. */
function readOnlyId(holders: readonly Element[]): string | undefined {
  const ids = holders.flatMap((holder) => [
    holder.getAttribute('data-legacy-last-message-id'),
    holder.getAttribute('data-legacy-last-non-draft-message-id') ?? [],
  ]);
  const [id, ...others] = new Set(ids.flat());
  return others.length > 0 ? undefined : parseGmailId(id);
}

/** The conversation, where everything in the row agrees on it. */
function readOnlyThread(holders: readonly Element[]): string | undefined {
  const ids = holders.flatMap((holder) => holder.getAttribute('data-legacy-thread-id') ?? []);
  const [id, ...others] = new Set(ids);
  return others.length > 0 ? undefined : parseGmailId(id);
}

/** The one date in the row's other cells: a file's name in those of people and subject may look like one. */
function readOnlyDate(row: Element, cells: readonly Element[]): string | undefined {
  const titles = [...row.querySelectorAll('td [title]')]
    .filter((element) => !cells.some((cell) => cell.contains(element)))
    .map((element) => element.getAttribute('title') ?? '');
  const [date, ...others] = new Set(titles.filter((title) => /\p{Nd}/u.test(title)));
  return others.length > 0 ? undefined : date;
}
