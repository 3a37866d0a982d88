import { isVisible } from '../../page/is-visible.ts';
import { readPerson } from './read-person.ts';
import { findAll, findFirst, isWithin } from './selectors.ts';

/**
 * The element that shows who wrote the message: by its class, else by its place beside the date, else the picture. A
 * place is only believed where the picture, if there is one, says the same.
 */
export function findSender(message: Element): Element | undefined {
  const named = findAll(message, 'messageSender', (element) => isSender(element, message));
  const senders = named.length > 0 ? named : findSendersByPlace(message);
  return senders.find(isVisible) ?? senders[0] ?? findPicture(message);
}

/** The elements that show whom the message went to: by the list's class, else by their place below the date. */
export function findRecipients(message: Element, sender: Element | undefined): Element[] {
  const isOther = (element: Element) => element !== sender && !isWithin(element, 'notHeader', message);
  const listed = findAll(message, 'messageRecipients', isOther);
  if (listed.length > 0) return listed;
  const rows = findDateRows(message);
  return findAll(
    message,
    'recipientsByPlace',
    (element) => isOther(element) && rows.some((row) => isInRowBelow(element, row)),
  );
}

/** Date and time in the user's words, of the message itself. */
export function readDate(message: Element): string | null | undefined {
  const [date] = findDates(message);
  return date?.getAttribute('title') ?? date?.getAttribute('alt');
}

const findDates = (message: Element): Element[] =>
  findAll(message, 'messageDate', (element) => !isWithin(element, 'notHeader', message));

/** The rows in which the dates stand: the sender is in the same one, whatever classes and wrappers are called. */
const findDateRows = (message: Element): Element[] =>
  findDates(message).flatMap((date) => {
    const row = date.closest('tr');
    return row && message.contains(row) ? [row] : [];
  });

function findSendersByPlace(message: Element): Element[] {
  const rows = findDateRows(message);
  const picture = findPicture(message);
  const pictured = picture && readPerson(picture, 'from')?.email;
  return findAll(message, 'senderByPlace', (element) => {
    const isThere = rows.length > 0 ? rows.some((row) => row.contains(element)) : knowsBody(message);
    if (!isThere || !isSender(element, message)) return false;
    return !pictured || readPerson(element, 'from')?.email === pictured;
  });
}

/** Before the date, or where the body is known and left out. Without a name it might be a group's. */
function findPicture(message: Element): Element | undefined {
  const rows = findDateRows(message);
  return findFirst(message, 'senderPicture', (picture) => {
    const isThere = rows.length > 0 ? rows.some((row) => isBefore(picture, row)) : knowsBody(message);
    return isThere && isSender(picture, message) && readPerson(picture, 'from')?.name !== '';
  });
}

/** In the message's own header, and not among those it went to. */
const isSender = (element: Element, message: Element): boolean =>
  !isWithin(element, 'notHeader', message) &&
  !isWithin(element, 'recipientList', message) &&
  readPerson(element, 'from') !== undefined;

const knowsBody = (message: Element): boolean => findFirst(message, 'messageBody') !== undefined;

const isBefore = (element: Element, other: Element): boolean =>
  (element.compareDocumentPosition(other) & 4) === 4;

function isInRowBelow(element: Element, row: Element): boolean {
  const own = element.closest('tr');
  return own !== null && own !== row && own.parentElement === row.parentElement && isBefore(row, own);
}
