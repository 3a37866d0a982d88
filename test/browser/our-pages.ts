import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import type { PageContext } from '../../lib/store/page-contexts.ts';
import type { Browser } from './harness.ts';

/** Our own pages' world, in which some functions below run. */
declare const chrome: typeof import('wxt/browser').browser;

/** Gmail's address, where nothing can be loaded: there no content script runs, and a test says what the tab shows. */
const UNREACHABLE = 'https://mail.google.com/mail/u/7/';

export const person = (name: string, email: string, over: Partial<Stakeholder> = {}): Stakeholder => ({
  id: email as Stakeholder['id'],
  name,
  emails: [email as Stakeholder['emails'][number]],
  group: 'customer',
  createdAt: 0,
  updatedAt: 0,
  summary: { count: 0 },
  ...over,
});

/** A tab of Gmail's, and the way to say what it shows. */
export async function openTab(
  browser: Browser,
): Promise<{ tab: Page; tabId: number; show: (context: PageContext) => Promise<void> }> {
  await browser.context.route(UNREACHABLE, (route) => route.abort());
  const tab = await browser.context.newPage();
  await tab.goto(UNREACHABLE).catch(() => undefined);
  const own = await browser.openOwn('popup.html');
  const tabId = await own.evaluate(async (url) => (await chrome.tabs.query({ url }))[0]?.id, UNREACHABLE);
  if (tabId === undefined) throw new Error(`No tab at ${UNREACHABLE}`);
  const show = (context: PageContext) =>
    own.evaluate(([key, value]) => chrome.storage.session.set({ [key]: value }), [
      `tab:${tabId}`,
      context,
    ] as const);
  return { tab, tabId, show };
}

/** What a screen reader, or somebody who sees little contrast, would stumble over on a whole page. */
export async function problemsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // What still fades in has not its own contrast yet.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

/** True when nothing has to be scrolled sideways to, on the page or in a part of it; a wide table may be, in its place. */
export const fitsItsWidth = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const scrolls = (element: Element) =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX) && !element.matches(':has(> table)');
    return [document.documentElement, ...[...document.querySelectorAll('*')].filter(scrolls)].every(
      ({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth,
    );
  });

/** Straight from the database, through one of our own pages that is open already. */
export const recordsIn = <T>(page: Page, store: string): Promise<T[]> =>
  page.evaluate(async (name) => {
    const done = <R>(request: IDBRequest<R>): Promise<R> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('touchbase'));
    const all = await done(database.transaction(name).objectStore(name).getAll());
    database.close();
    return all;
  }, store);

/** Leaves nothing of a test behind: no records, no drafts. */
export async function emptyTheStore(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.clear();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('touchbase');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    // Without its count of writes the database would be taken for lost, and brought back.
    const names = [...database.objectStoreNames].filter((name) => name !== 'meta');
    const clearing = database.transaction(names, 'readwrite');
    for (const name of names) clearing.objectStore(name).clear();
    await new Promise((resolve) => {
      clearing.oncomplete = resolve;
    });
    database.close();
  });
}

/** Keeps everybody else from the database, as another tab's long work does, until the returned function is called. */
export async function holdTheStore(browser: Browser): Promise<() => Promise<void>> {
  const page = await browser.openOwn('dashboard.html#/about');
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('touchbase');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const holding = database.transaction([...database.objectStoreNames], 'readwrite').objectStore('meta');
    await new Promise((resolve) => {
      const goOn = () => {
        holding.count().onsuccess = goOn;
        resolve(undefined);
      };
      holding.count().onsuccess = goOn;
    });
  });
  return () => page.close();
}
