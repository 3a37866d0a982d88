import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bundle } from '../bench/bundle.ts';
import { type Browser, type BrowserOptions, openBrowser } from '../browser/harness.ts';

let code: Promise<string> | undefined;

/** A profile that outlives its browser: `open` starts one in it, again and again. */
export type Profile = {
  folder: string;
  open: (options?: BrowserOptions) => Promise<Browser>;
  remove: () => void;
};

export function makeProfile(parent: string = tmpdir()): Profile {
  const folder = mkdtempSync(join(parent, 'touchbase-torture-'));
  return {
    folder,
    open: (options) => openBrowser({ ...options, folder }),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** One of our own pages with the product's operations in it, as `torture`. */
export async function openOperations(browser: Browser, path = 'popup.html'): Promise<Page> {
  code ??= bundle(new URL('./in-page.ts', import.meta.url).pathname, 'torture');
  const page = await browser.openOwn(path);
  await page.evaluate(await code);
  return page;
}
