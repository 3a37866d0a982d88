/** An element of ours on somebody else's page, and the only handle there is to what is drawn in it. */
export type ClosedHost = { host: HTMLElement; root: ShadowRoot };

/** Before everything else, so that no rule of the page reaches in. In Firefox nothing is seen without visible.css. */
const RESET = import.meta.env.FIREFOX
  ? ':host { all: initial !important; display: var(--drawn, none) !important; }'
  : ':host { all: initial !important; }';

const sheets = new Map<string, CSSStyleSheet>();

/**
 * A plain span whose shadow root is closed: the page can neither read nor recognise what is in it (contract.md C2).
 * The caller puts `host` where it belongs, and removes it.
 */
export function openClosedHost(document: Document, css: string): ClosedHost {
  const host = document.createElement('span');
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(document, root, `${RESET}\n${css}`);
  return { host, root };
}

/** One constructed sheet for all hosts. Firefox does not take one from a content script: there each gets an element. */
function addStyle(document: Document, root: ShadowRoot, css: string): void {
  try {
    root.adoptedStyleSheets = [sheetOf(css)];
  } catch {
    // Firefox bug 1751346: adoptedStyleSheets of a page's document are out of reach.
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

function sheetOf(css: string): CSSStyleSheet {
  const known = sheets.get(css);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}
