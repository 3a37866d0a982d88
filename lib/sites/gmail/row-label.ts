/** Whether the node is in what a screen reader says of the row: its people and its ids once more, and everything else. */
export function isInLabel(node: Node, row: Element): boolean {
  const id = row.getAttribute('aria-labelledby');
  for (let around = node.parentElement; id && around && around !== row; around = around.parentElement) {
    if (around.id === id) return true;
  }
  return false;
}
