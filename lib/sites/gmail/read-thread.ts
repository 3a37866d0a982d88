import type { EmailAddress } from '../../domain/email-address.ts';
import type { MessageSeen, PersonSeen, ThreadSeen } from '../../domain/page-seen.ts';
import { isVisible } from '../../page/is-visible.ts';
import { PageChangedError } from '../../page/page-changed-error.ts';
import { findRecipients, findSender, readDate } from './message-header.ts';
import { parseGmailId, readMessageTime } from './message-time.ts';
import type { View } from './page.ts';
import { distinct, isViaGroup, readPerson } from './read-person.ts';
import { closest, findEach, findFirst, isPart, isWithin } from './selectors.ts';

type ThreadView = Extract<View, { kind: 'thread' }>;

const LONGEST_SUBJECT = 500;
const LONGEST_DATE = 100;

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
  const groups = findGroups(root);
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

/** Whoever is said anywhere to have passed mail on is a group, also where others write to it. */
const findGroups = (root: Element): ReadonlySet<EmailAddress> =>
  new Set(
    findEach(root, 'anybody')
      .flatMap((element) => readPerson(element, 'from') ?? [])
      .filter(isViaGroup)
      .map(({ email }) => email),
  );

/** The messages of a conversation as the page lays them out, each once, in its order, none of a hidden conversation. */
export function findMessages(root: Element): Element[] {
  const found: Element[] = [];
  const shown = new Map<Element, boolean>();
  const isShown = (list: Element) => shown.get(list) ?? remember(shown, list, isVisible(list));
  for (const part of findEach(root, 'messageItem', 'message')) {
    if (found.at(-1)?.contains(part) || isWithin(part, 'notHeader', root)) continue;
    if (isShown(listOf(part))) found.push(part);
  }
  return found;
}

function remember<K, V>(known: Map<K, V>, key: K, value: V): V {
  known.set(key, value);
  return value;
}

/** What holds the conversation's messages: of these, a long one hides some that belong to it. */
const listOf = (part: Element): Element => closest(part, 'messageList') ?? part.parentElement ?? part;

type Found = MessageSeen & { sender: PersonSeen | undefined };

function readMessage(message: Element): Found {
  const element = findSender(message);
  const sender = element && readPerson(element, 'from');
  const id = readId(message);
  return {
    ...(id && { id, ...readTime(id, readDate(message)) }),
    sender,
    recipients: readRecipients(message, element),
  };
}

/** Exactly, by the id; of imported mail only what the page says, which the background can read. */
function readTime(id: string, title: string | null | undefined): Pick<MessageSeen, 'at' | 'shownAs'> {
  const at = readMessageTime(id, title);
  if (at !== undefined) return { at };
  return title && title.length <= LONGEST_DATE ? { shownAs: title } : {};
}

/** To, Cc and Bcc are told apart only by translated words: all count as `to`. */
const readRecipients = (message: Element, sender: Element | undefined): PersonSeen[] =>
  distinct(findRecipients(message, sender).flatMap((element) => readPerson(element, 'to') ?? []));

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

/** Gmail's id of a message, if the page has it. */
export function readId(message: Element): string | undefined {
  const holder = isPart(message, 'message') ? message : findFirst(message, 'message');
  return (
    parseGmailId(holder?.getAttribute('data-legacy-message-id')) ??
    parseGmailId(holder?.getAttribute('data-message-id'))
  );
}

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
