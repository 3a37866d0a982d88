import { watchMutations } from '../../page/observe.ts';

/** Everything the readers and the places of badges go by; `style`, because Gmail hides its views by it. */
const attributeFilter = [
  'email',
  'name',
  'data-hovercard-id',
  'data-name',
  'data-message-id',
  'data-legacy-message-id',
  'data-legacy-thread-id',
  'data-legacy-last-message-id',
  'data-thread-id',
  'data-thread-perm-id',
  'jid',
  'title',
  'alt',
  'aria-expanded',
  'aria-label',
  'hidden',
  'style',
];

/**
 * Calls `look` when Gmail may show something else: its elements or the address bar changed. Not for what is typed, nor
 * for what moves, nor for elements of ours. Before that is drawn, `beforeFrame` is called.
 */
export function watchGmail(
  document: Document,
  { isOurs, beforeFrame }: { isOurs: (node: Node) => boolean; beforeFrame: () => void },
  look: () => void,
  signal: AbortSignal,
): void {
  const lookSoon = watchMutations(
    document.documentElement,
    {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter,
      attributeOldValue: true,
      beforeFrame,
      matters: (record) => !isOnlyOurs(record, isOurs) && !isTyping(record) && !isMoving(record),
    },
    look,
    signal,
  );
  const view = document.defaultView;
  view?.addEventListener('hashchange', lookSoon, { signal });
  view?.addEventListener('popstate', lookSoon, { signal });
  view?.addEventListener('resize', lookSoon, { signal });
}

const isOnlyOurs = ({ type, addedNodes, removedNodes }: MutationRecord, isOurs: (node: Node) => boolean) =>
  type === 'childList' && removedNodes.length === 0 && [...addedNodes].every(isOurs);

function isTyping({ target }: MutationRecord): boolean {
  const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
  return element?.closest('[contenteditable="true"], [role="textbox"]') != null;
}

/** A style that neither hid nor hides anything. */
function isMoving({ attributeName, oldValue, target }: MutationRecord): boolean {
  if (attributeName !== 'style') return false;
  return !HIDING.test(oldValue ?? '') && !HIDING.test((target as Element).getAttribute('style') ?? '');
}

const HIDING = /display|visibility/;
