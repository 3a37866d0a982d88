/** Whether the element is drawn at all: neither it nor an ancestor is hidden. Off screen counts as visible. */
export function isVisible(element: Element): boolean {
  if (typeof element.checkVisibility === 'function') {
    return element.checkVisibility({ visibilityProperty: true });
  }
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (style?.display === 'none' || style?.visibility === 'hidden') return false;
  return element.parentElement ? isVisible(element.parentElement) : element.isConnected;
}
