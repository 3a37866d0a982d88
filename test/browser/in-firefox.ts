import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '../commands/find-browser.ts';
import { until } from '../torture/until.ts';
import { builtFor } from './harness.ts';

export const firefoxAt = findBrowser('firefox');
/** Chosen by us, so that our own pages have an address that is known. */
const UUID = '5b1f3c3e-7d0a-4b55-9c5e-0d9f6a1b2c3d';
const OWN = `moz-extension://${UUID}`;

export function launchFirefox(userDataDir: string, prefs: Record<string, unknown> = {}): Promise<Browser> {
  if (!firefoxAt) throw new Error('No Firefox');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxAt,
    headless: true,
    userDataDir,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ 'touchbase@touchbase.example': UUID }),
      ...prefs,
    },
  });
}

/** As when the user has allowed it in private windows; puppeteer's own method does not know that. */
export function installInPrivate(firefox: Browser): Promise<unknown> {
  const { connection } = firefox as Browser & {
    connection: { send: (method: string, params: unknown) => Promise<unknown> };
  };
  return connection.send('webExtension.install', {
    extensionData: { type: 'path', path: builtFor('firefox-mv3') },
    'moz:allowPrivateBrowsing': true,
  });
}

export async function openOwnInFirefox(firefox: Browser, path: string): Promise<Page> {
  const page = await firefox.newPage();
  // Firefox opens our own pages and never says that it has.
  void page.goto(`${OWN}/${path}`).catch(() => {});
  // Asked while one document gives way to the next, it answers with an error of its own.
  const isOpen = () =>
    page
      .evaluate(() => document.readyState === 'complete' && location.protocol === 'moz-extension:')
      .catch(() => false);
  await until(isOpen, `${path} is open`);
  return page;
}
