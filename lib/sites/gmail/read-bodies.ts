import type { BodySeen } from '../../domain/body-seen.ts';
import { isVisible } from '../../page/is-visible.ts';
import { findView } from './page.ts';
import { findMessages, readId } from './read-thread.ts';
import { findFirst, isPart } from './selectors.ts';

/** The newest so many opened messages, and so many characters of each: more is no mail to act on. */
const MOST_BODIES = 10;
const LONGEST_BODY = 20_000;

/** Each begins a line of its own. */
const BLOCK = /^(?:P|DIV|LI|TR|H[1-6]|UL|OL|TABLE|SECTION|ARTICLE|PRE|HR)$/;

/**
 * What the opened messages of the open conversation say, without what is quoted, hidden or signed. Read only when the side
 * panel asks, and for it alone.
 */
export function readBodies(document: Document, location: Location): BodySeen[] {
  const view = findView(document, location);
  if (view.kind !== 'thread') return [];
  return findMessages(view.root)
    .filter((message) => isPart(message, 'expandedItem') || !isPart(message, 'messageItem'))
    .slice(-MOST_BODIES)
    .flatMap(readBody);
}

function readBody(message: Element): BodySeen[] {
  const id = readId(message);
  const body = findFirst(message, 'messageBody', isVisible);
  return id && body ? [{ id, text: textOf(body).trim().slice(0, LONGEST_BODY) }] : [];
}

function textOf(node: Node): string {
  if (node.nodeType === 3) return (node.nodeValue ?? '').replace(/\s+/g, ' ');
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  if (element.tagName === 'BR') return '\n';
  if (isPart(element, 'notOwnWords') || !isVisible(element)) return '';
  const text = [...element.childNodes].map(textOf).join('');
  return BLOCK.test(element.tagName) ? `\n${text}\n` : text;
}
