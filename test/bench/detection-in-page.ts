import PageParserTree from 'page-parser-tree';
import { readGmailPage } from '../../lib/sites/gmail/read-page.ts';

/** The people in both kinds of view, as our own selectors name them first. */
const PEOPLE = '[role="listitem"] .gD[email], [role="listitem"] .hb [email], tr.zA .yW [email]';
const TIMES = 20;

type Detect = () => number;

/** Milliseconds of one detection, over twenty: whole, and never kept from one to the next. */
export function timeToDetect(which: 'ours' | 'baseline' | 'limit'): number {
  const detect = detections[which]();
  if (detect() === 0) throw new Error(`${which} finds nobody`);
  const start = performance.now();
  for (let time = 0; time < TIMES; time++) detect();
  return (performance.now() - start) / TIMES;
}

const detections: Record<'ours' | 'baseline' | 'limit', () => Detect> = {
  ours: () => () => {
    const seen = readGmailPage(document, location);
    return 'messages' in seen ? seen.messages.length : 'rows' in seen ? seen.rows.length : 0;
  },
  baseline: () => {
    const options = { logError: fail, tags: {}, watchers: watchersOf(shownPeople()), finders: {} };
    return () => {
      const page = new PageParserTree(document, options);
      const found = page.tree.getAllByTag('person').values().size;
      page.dump();
      return found;
    };
  },
  limit: () => () => [...document.querySelectorAll('[email]')].map((one) => one.getAttribute('email')).length,
};

const shownPeople = (): Element[] =>
  [...document.querySelectorAll(PEOPLE)].filter((one) => one.checkVisibility());

/** Its selectors go from child to child: one for each way in which the people lie under the page's root. */
function watchersOf(people: readonly Element[]) {
  const paths = new Set(people.map((person) => pathTo(person).join(' ')));
  return [...paths].map((path) => ({ sources: [null], tag: 'person', selectors: path.split(' ') }));
}

function pathTo(element: Element): string[] {
  const step = element.hasAttribute('email') ? `${element.localName}[email]` : element.localName;
  const parent = element.parentElement;
  return parent && parent !== document.documentElement ? [...pathTo(parent), step] : [step];
}

function fail(error: unknown): never {
  throw error;
}

/** An inbox of so many rows: those there are, again and again. */
export function fillInbox(rows: number): void {
  const all = [...document.querySelectorAll('#list tr.zA')];
  const body = all[0]?.parentElement;
  for (let count = all.length; count < rows; count++) {
    const copy = all[count % all.length]?.cloneNode(true);
    if (copy) body?.append(copy);
  }
}

declare global {
  var timeDetection: typeof timeToDetect;
  var fillInboxTo: typeof fillInbox;
}
globalThis.timeDetection = timeToDetect;
globalThis.fillInboxTo = fillInbox;
