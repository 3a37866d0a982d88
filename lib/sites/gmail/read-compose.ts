import type { PersonSeen, Role } from '../../domain/page-seen.ts';
import { isVisible } from '../../page/is-visible.ts';
import { distinct, readPerson } from './read-person.ts';
import { closest, findAll, isPart } from './selectors.ts';

/** The recipients of every open window for writing, and of inline replies. */
export function readCompose(document: Document): PersonSeen[] {
  return distinct(findRecipients(document).flatMap(({ element, role }) => readPerson(element, role) ?? []));
}

/**
 * The elements that show the recipients. The summary says the same people again, so it counts only where no field
 * does; suggestions are in a list of their own.
 */
export function findRecipients(document: Document): { element: Element; role: Role }[] {
  return findWindows(document).flatMap(recipientsOf);
}

/** The same of one window for writing. */
export function recipientsOf(window: Element): { element: Element; role: Role }[] {
  const inFields = findAll(window, 'composeField').flatMap(recipientsOfField);
  return inFields.length > 0 ? inFields : recipientsOfSummary(window);
}

/** Every open window for writing, inline replies too. Where only the whole view is known to hold it, what is hidden by itself is no open window. */
export function findWindows(document: Document): Element[] {
  const parts = [...findAll(document, 'composeField'), ...findAll(document, 'composeSummary')];
  const windows = new Set(
    parts.flatMap((part) => {
      const window = closest(part, 'composeWindow');
      return window && (!isPart(window, 'main') || isVisible(part.parentElement ?? part)) ? [window] : [];
    }),
  );
  return [...windows].filter(isVisible);
}

function recipientsOfField(field: Element): { element: Element; role: Role }[] {
  const role = toRole(field.getAttribute('name'));
  const list = field.querySelector('[role="listbox"]') ?? field;
  return findAll(list, 'composeRecipient').map((element) => ({ element, role }));
}

const recipientsOfSummary = (window: Element): { element: Element; role: Role }[] =>
  findAll(window, 'composeSummary').flatMap((summary) =>
    [...summary.querySelectorAll('[email], [data-hovercard-id]')].map((element) => ({
      element,
      role: 'to' as const,
    })),
  );

const toRole = (name: string | null): Role => (name === 'cc' || name === 'bcc' ? name : 'to');
