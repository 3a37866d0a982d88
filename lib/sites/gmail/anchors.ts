import type { BadgeForm } from '../../../components/PageBadge.tsx';
import type { Place } from '../../page/badge-layer.tsx';
import { isVisible } from '../../page/is-visible.ts';
import { findSender } from './message-header.ts';
import { findView } from './page.ts';
import { findRecipients } from './read-compose.ts';
import { findRowPeople, findRows } from './read-list.ts';
import { isViaGroup, readPerson } from './read-person.ts';
import { findMessages } from './read-thread.ts';
import { findFirst, isPart } from './selectors.ts';

/**
 * Where badges go: words beside the sender of an opened message, dots where there is no room (closed messages, rows of a
 * list, recipients of a mail being written).
 */
export function findPlaces(document: Document, location: Location): Place[] {
  const view = findView(document, location);
  const shown =
    view.kind === 'thread'
      ? findMessages(view.root).flatMap(placesOfMessage)
      : view.kind === 'list'
        ? findRows(view.root).flatMap((row) =>
            findRowPeople(row).flatMap((element) => toPlace(element, 'dot')),
          )
        : [];
  return [...shown, ...findRecipients(document).flatMap(({ element }) => toPlace(element, 'dot'))];
}

function placesOfMessage(message: Element): Place[] {
  const sender = findSender(message);
  if (!sender || sender.matches('img')) return [];
  const isOpen = isPart(message, 'expandedItem') || !isPart(message, 'messageItem');
  if (!isOpen) return toPlace(sender, 'dot');
  const past = sender.parentElement && findFirst(sender.parentElement, 'senderAddress');
  const within = sender.closest('td') ?? message;
  return toPlace(sender, 'text').map((place) => ({ ...place, within, ...(past && { past }) }));
}

/** Behind the element that names somebody. */
function toPlace(element: Element, form: BadgeForm): Place[] {
  const person = readPerson(element, 'from');
  const isShown = person && !isViaGroup(person) && isVisible(element);
  return isShown ? [{ element, email: person.email, form }] : [];
}
