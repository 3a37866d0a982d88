import { type EmailAddress, parseEmailAddress } from '../../domain/email-address.ts';
import { isVisible } from '../../page/is-visible.ts';
import { closest, findAll, findFirst } from './selectors.ts';

/** What the visible part of the page is. A thread's `root` holds its heading and its messages. */
export type View =
  | { kind: 'thread'; root: Element; heading: Element | undefined }
  | { kind: 'list'; root: Element }
  | { kind: 'nothing' };

/** Which view is open. A hidden one never counts; a list under the address of a conversation is on its way out. */
export function findView(document: Document, location: Location): View {
  const mains = findAll(document, 'main');
  const main = mains.find(isVisible);
  const thread = findThread(document, main, mains.length > 0);
  if (thread) return thread;
  if (!main || isThreadAddress(location.hash)) return { kind: 'nothing' };
  return { kind: 'list', root: main };
}

/** The user's own addresses in this account: of its title, its account link, and what is being written. */
export function readOwnAddresses(document: Document): EmailAddress[] {
  const found = [
    addressInTitle(document.title),
    ...findAll(document, 'accountLink').map((link) => addressIn(link.getAttribute('aria-label'))),
    ...findAll(document, 'composeFrom').map((input) => addressIn(input.getAttribute('value'))),
  ].filter((address) => address !== undefined);
  if (found.length > 0) return [...new Set(found)];
  const inMenu = addressInMenu(document);
  return inMenu ? [inMenu] : [];
}

/** Where the views that take a name of their own keep the conversation: one part later. */
const NAMED_VIEW = /^(label|search|category|advanced-search|section_query|scheduled|settings)$/;
const CONVERSATION = /^[\w:-]{10,}$/;

/** Whether the address bar is at a conversation: `#inbox/FMfcg…`, `#label/Work/FMfcg…`, `#all/14a5f1c6f7aeeebc`. */
export function isThreadAddress(hash: string): boolean {
  const [view = '', ...rest] = hash.replace(/^#/, '').replace(/\?.*$/, '').split('/');
  const conversation = rest.slice(NAMED_VIEW.test(view) ? 1 : 0).at(-1);
  return conversation !== undefined && CONVERSATION.test(conversation);
}

function findThread(document: Document, main: Element | undefined, hasMains: boolean): View | undefined {
  // A page without any main part is a conversation saved by itself; with hidden ones only, it is still loading.
  const scope = main ?? (hasMains ? undefined : findFirst(document, 'bareThread'));
  if (!scope) return undefined;
  const heading = findFirst(scope, 'subject', isVisible);
  const root = heading ? rootAround(heading, scope) : scope;
  const hasMessages = findAll(root, 'message').some((message) => isVisible(itemOf(message)));
  return hasMessages ? { kind: 'thread', root, heading } : undefined;
}

/** The smallest part around the heading that has messages: several conversations may be kept in one main part. */
function rootAround(heading: Element, scope: Element): Element {
  let root = heading;
  while (root !== scope && root.parentElement && !findFirst(root, 'message')) {
    root = root.parentElement;
  }
  return root;
}

/** A message that was opened and closed is hidden itself; the item around it is not. */
const itemOf = (message: Element): Element => closest(message, 'messageItem') ?? message;

const ADDRESS = /[^\s<>()"',;:]+@[^\s<>()"',;:]+/;
/** "Subject - user@example.com - Gmail": the address is the last part but one, whatever the subject holds. */
const TITLE = / - (\S+@\S+) - [^@]*$/;

const addressInTitle = (title: string): EmailAddress | undefined => parseEmailAddress(TITLE.exec(title)?.[1]);

const addressIn = (text: string | null): EmailAddress | undefined =>
  parseEmailAddress(ADDRESS.exec(text ?? '')?.[0]);

/** The account menu's first text that is an address and nothing else, and no link to another account. */
function addressInMenu(document: Document): EmailAddress | undefined {
  const banner = findFirst(document, 'banner');
  const leaves = [...(banner?.querySelectorAll('*') ?? [])].filter(
    (element) => !element.firstElementChild && !element.closest('a'),
  );
  return leaves.map((leaf) => parseEmailAddress(leaf.textContent)).find((address) => address !== undefined);
}
