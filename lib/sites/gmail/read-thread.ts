import type { EmailAddress } from '../../domain/email-address.ts';
import type { MessageSeen, PersonSeen, ThreadSeen } from '../../domain/page-seen.ts';
import { PageChangedError } from '../../page/page-changed-error.ts';
import { parseGmailId, readMessageTime } from './message-time.ts';
import type { View } from './page.ts';
import { distinct, isViaGroup, readPerson } from './read-person.ts';
import { findAll, findFirst, isWithin, selectors } from './selectors.ts';

type ThreadView = Extract<View, { kind: 'thread' }>;

const LONGEST_SUBJECT = 500;

/**
 * The open conversation: every message the page holds, opened or not. Mail that a Google Group passed on has no sender
 * here, for the page names only the group. Throws PageChangedError when there are messages and no sender in any.
 */
export function readThread(
  { root, heading }: ThreadView,
  own: EmailAddress[],
  composing: PersonSeen[],
): ThreadSeen {
  const found = findMessages(root).map(readMessage);
  if (!found.some(({ sender }) => sender)) throw new PageChangedError('gmail messageSender');
  const groups = new Set(found.flatMap(({ sender }) => (sender && isViaGroup(sender) ? [sender.email] : [])));
  const messages = found.filter(({ sender }) => sender).map((message) => toMessageSeen(message, groups));
  return {
    kind: 'thread',
    key: readKey(root, heading, messages),
    subject: (heading?.textContent ?? '').trim().slice(0, LONGEST_SUBJECT),
    own,
    messages,
    composing,
  };
}

/** The messages of a conversation as the page lays them out, each once, in its order. */
export function findMessages(root: Element): Element[] {
  const parts = [...selectors.messageItem, ...selectors.message].join(', ');
  const found: Element[] = [];
  for (const part of root.querySelectorAll(parts)) {
    if (!found.at(-1)?.contains(part) && !isWithin(part, 'notHeader', root)) found.push(part);
  }
  return found;
}

/** The element that shows who wrote the message. */
export function findSender(message: Element): Element | undefined {
  for (const selector of [...selectors.messageSender, ...selectors.senderPicture]) {
    const found = [...message.querySelectorAll(selector)].find(
      (element) => isInHeader(element, message) && readPerson(element, 'from'),
    );
    if (found) return found;
  }
  return undefined;
}

/** In the message's own header, and not among those it went to. */
const isInHeader = (element: Element, message: Element): boolean =>
  !isWithin(element, 'notHeader', message) && !isWithin(element, 'recipientList', message);

type Found = MessageSeen & { sender: PersonSeen | undefined };

function readMessage(message: Element): Found {
  const element = findSender(message);
  const sender = element && readPerson(element, 'from');
  const id = readId(message);
  const at = id && readMessageTime(id, findDate(message)?.getAttribute('title'));
  return {
    ...(id && { id }),
    ...(at && { at }),
    sender,
    recipients: readRecipients(message, element),
  };
}

/** To, Cc and Bcc are told apart only by translated words: all count as `to`. */
function readRecipients(message: Element, sender: Element | undefined): PersonSeen[] {
  const shown = findAll(message, 'messageRecipients').filter(
    (element) => element !== sender && !isWithin(element, 'notHeader', message),
  );
  return distinct(shown.flatMap((element) => readPerson(element, 'to') ?? []));
}

function toMessageSeen(
  { sender, recipients, ...message }: Found,
  groups: ReadonlySet<EmailAddress>,
): MessageSeen {
  return {
    ...message,
    ...(sender && !groups.has(sender.email) && { from: sender }),
    recipients: recipients.filter(({ email }) => !groups.has(email)),
  };
}

function readId(message: Element): string | undefined {
  const holder = message.matches(selectors.message[0]) ? message : findFirst(message, 'message');
  return (
    parseGmailId(holder?.getAttribute('data-legacy-message-id')) ??
    parseGmailId(holder?.getAttribute('data-message-id'))
  );
}

const findDate = (message: Element): Element | undefined =>
  findAll(message, 'messageDate').find((element) => !isWithin(element, 'notHeader', message));

/** What tells this conversation from the next, though both be drawn with the same elements. */
function readKey(root: Element, heading: Element | undefined, messages: readonly MessageSeen[]): string {
  const holder = heading ?? root;
  return (
    parseGmailId(holder.getAttribute('data-legacy-thread-id')) ??
    parseGmailId(holder.getAttribute('data-thread-perm-id')) ??
    messages.find(({ id }) => id)?.id ??
    heading?.textContent ??
    ''
  );
}
