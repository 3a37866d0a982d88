import { PageChangedError } from './page-changed-error.ts';

/** The first match of the selectors, tried in order. Throws PageChangedError naming `part` when none matches. */
export function expectElement<E extends Element = HTMLElement>(
  root: ParentNode,
  selectors: readonly string[],
  part: string,
): E {
  for (const selector of selectors) {
    const element = root.querySelector<E>(selector);
    if (element) return element;
  }
  throw new PageChangedError(part);
}
