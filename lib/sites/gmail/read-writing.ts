import type { Writing } from '../../page/compose-lines.tsx';
import { findWindows, recipientsOf } from './read-compose.ts';
import { distinct, readPerson } from './read-person.ts';
import { findFirst } from './selectors.ts';

/** Every open window for writing that has a recipient, with the element in which the mail is written. */
export function readWriting(document: Document): Writing[] {
  return findWindows(document).flatMap((window) => {
    const body = findFirst(window, 'composeBody');
    const people = distinct(
      recipientsOf(window).flatMap(({ element, role }) => readPerson(element, role) ?? []),
    );
    return body && people.length > 0 ? [{ body, recipients: people.map(({ email }) => email) }] : [];
  });
}
