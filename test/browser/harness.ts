import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findBrowser } from '../commands/find-browser.ts';
import { requestsIn } from './net-log.ts';

/** Our own pages' world, in which some functions below run. */
declare const chrome: typeof import('wxt/browser').browser;

/** Where the museum's people live: their titles show this zone's time. */
const ZONE = 'Europe/Madrid';

/** A real Chromium with the built extension in it, and nothing of an earlier test. */
export type Browser = {
  context: BrowserContext;
  extensionId: string;
  /** Opens one of the extension's own pages in a tab: `popup.html?email=…`. */
  openOwn: (path: string) => Promise<Page>;
  /** Opens an address in a new tab and waits until it has loaded. */
  open: (url: string) => Promise<Page>;
  /** The extension's number for a tab, as `sidepanel.html?tab=` wants it. */
  tabIdOf: (page: Page) => Promise<number>;
  /** Stops the background as Chromium does after 30 idle seconds; the next message starts it again. */
  stopBackground: () => Promise<void>;
  /** Everything the extension has stored, by store name. */
  stored: () => Promise<Record<string, unknown[]>>;
  /** Puts records into the extension's database, by store name, as they are. */
  put: (records: Record<string, unknown[]>) => Promise<void>;
  /** Ends the browser and hands back every request that it says pages or extensions have made to the network. */
  close: () => Promise<string[]>;
};

/** Where the extension's own code runs, and ours beside it. */
type Place = Pick<Worker, 'evaluate'>;

export type BrowserOptions = {
  /** False for a bare browser, to compare with. */
  extension?: boolean;
  colorScheme?: 'light' | 'dark';
  width?: number;
  height?: number;
  headless?: boolean;
  /** Where the profile is kept, for a browser that is to be opened again; otherwise it is gone with the browser. */
  folder?: string;
  /**
   * Sees to what is in front first, as it does for users. Playwright switches that off, and then the extension's own
   * process is by chance taken for one in the background, which saves memory and takes half as long again.
   */
  frontFirst?: boolean;
  /** A build to load instead of the one that is tested. */
  extensionAt?: string;
  /** The zone of the whole machine, the background too. */
  zone?: string;
  /** False where each page is put into a zone by itself: Chromium lets only one say it. */
  pagesInZone?: boolean;
};

/** The folder of the built extension: `npm run build` writes it; TOUCHBASE_OUT names another. */
export const builtFor = (target: 'chrome-mv3' | 'firefox-mv3'): string =>
  resolve(process.env.TOUCHBASE_OUT ?? '.output', target);

export async function openBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'touchbase-'));
  const netLog = join(folder, 'net-log.json');
  const context = await launch(folder, netLog, options);
  const extensionId = options.extension === false ? '' : await findExtensionId(context);
  const openOwn = async (path: string): Promise<Page> => open(`chrome-extension://${extensionId}/${path}`);
  const open = async (url: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(url);
    return page;
  };
  const inOwnPage = async <T>(work: (place: Place) => Promise<T>): Promise<T> => {
    const page = await openOwn('popup.html');
    try {
      return await work(page);
    } finally {
      await page.close();
    }
  };
  /** The background is there already, and a page takes half a second to open; but it may be stopped meanwhile. */
  const within = async <T>(work: (place: Place) => Promise<T>): Promise<T> => {
    const background = context.serviceWorkers().find((worker) => worker.url().includes(extensionId));
    return background ? work(background).catch(() => inOwnPage(work)) : inOwnPage(work);
  };
  const withDatabase = <T>(work: (place: Place) => Promise<T>): Promise<T> =>
    within(async (place) => {
      await place.evaluate(untilThereIsADatabase);
      return work(place);
    });
  return {
    context,
    extensionId,
    openOwn,
    open,
    tabIdOf: (page) => within((place) => findTab(place, page)),
    stopBackground: () => stopWorkers(context, extensionId),
    stored: () => withDatabase((place) => place.evaluate(readEverything)),
    put: (records) => withDatabase((place) => place.evaluate(putRecords, records)),
    close: async () => {
      await context.close();
      const requests = requestsIn(netLog);
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
      return requests;
    },
  };
}

async function findExtensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}

function launch(folder: string, netLog: string, options: BrowserOptions): Promise<BrowserContext> {
  const executablePath = findBrowser('chromium');
  if (!executablePath)
    throw new Error('No Chromium found: npm test installs one, TOUCHBASE_CHROMIUM names one.');
  const {
    extension: wanted = true,
    extensionAt: extension = builtFor('chrome-mv3'),
    zone = ZONE,
    pagesInZone = true,
    colorScheme = 'light',
    width = 1280,
    height = 800,
    headless = true,
  } = options;
  return chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    headless: false,
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...(options.frontFirst ? ['--disable-renderer-backgrounding'] : []),
    ],
    args: [
      ...(headless ? ['--headless=new'] : []),
      '--no-sandbox',
      ...(wanted ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      `--log-net-log=${netLog}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
    ],
    env: { ...process.env, TZ: zone } as Record<string, string>,
    colorScheme,
    viewport: { width, height },
    locale: 'en-GB',
    ...(pagesInZone && { timezoneId: zone }),
  });
}

/** A page's own mark, looked for in every tab that our own pages may look into. */
async function findTab(place: Place, page: Page): Promise<number> {
  const url = page.url();
  await page.bringToFront();
  const found = await place.evaluate(async (address) => {
    const tabs = await chrome.tabs.query({});
    return tabs.findLast((tab) => tab.url === address)?.id;
  }, url);
  if (found === undefined) throw new Error(`No tab at ${url}`);
  return found;
}

async function stopWorkers(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/popup.html`);
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await page.close();
}

/** Runs in the extension, which makes its database when it first asks it something; opened by us before, it would be made empty. */
async function untilThereIsADatabase(): Promise<void> {
  while ((await indexedDB.databases()).length === 0) await new Promise((again) => setTimeout(again, 20));
}

/** Runs in the extension, so it brings everything it needs. */
async function readEverything(): Promise<Record<string, unknown[]>> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('touchbase'));
  const stores: Record<string, unknown[]> = {};
  for (const name of database.objectStoreNames) {
    stores[name] = await done(database.transaction(name).objectStore(name).getAll());
  }
  database.close();
  return stores;
}

/** Runs in the extension, so it brings everything it needs. */
async function putRecords(records: Record<string, unknown[]>): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('touchbase');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(Object.keys(records), 'readwrite');
  for (const [name, values] of Object.entries(records)) {
    for (const value of values) transaction.objectStore(name).put(value);
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
  new BroadcastChannel('touchbase-changes').postMessage(null);
}
