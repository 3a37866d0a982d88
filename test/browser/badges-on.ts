import type { CDPSession, Page } from 'playwright-core';

/** A badge as it is drawn, read past its closed shadow root as only a debugger can. */
export type BadgeOnPage = { email: string; text: string; x: number; y: number };

type DomNode = {
  nodeId: number;
  nodeValue?: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
};

/** Every badge on the page, in the page's order. */
export async function badgesOn(page: Page): Promise<BadgeOnPage[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const found = nodesOf(root as DomNode).flatMap((node) => {
    const email = attributeOf(node, 'data-person-email');
    return email ? [{ node, email }] : [];
  });
  const badges: BadgeOnPage[] = [];
  for (const { node, email } of found) {
    // One that is drawn anew at this moment is not there to be measured.
    const middle = await middleOf(session, node).catch(() => undefined);
    if (middle) badges.push({ email, text: textOf(node), ...middle });
  }
  await session.detach();
  return badges;
}

/** The words of every line above a mail that is being written. */
export async function linesOn(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return nodesOf(root as DomNode)
    .filter((node) => attributeOf(node, 'class') === 'line')
    .map(textOf);
}

const nodesOf = (node: DomNode): DomNode[] => [
  node,
  ...[...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(nodesOf),
];

const textOf = (node: DomNode): string =>
  nodesOf(node)
    .map(({ nodeValue }) => nodeValue ?? '')
    .join('');

function attributeOf({ attributes = [] }: DomNode, name: string): string | undefined {
  const index = attributes.indexOf(name);
  return index % 2 === 0 ? attributes[index + 1] : undefined;
}

async function middleOf(session: CDPSession, { nodeId }: DomNode): Promise<{ x: number; y: number }> {
  const { model } = await session.send('DOM.getBoxModel', { nodeId });
  const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
