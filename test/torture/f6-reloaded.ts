import type { Page } from 'playwright-core';
import { badgesOn } from '../browser/badges-on.ts';
import { person } from '../browser/our-pages.ts';
import { type Fault, mustEqual } from './fault.ts';
import { makeMailbox } from './mailbox.ts';
import { makeProfile } from './profile.ts';
import { until } from './until.ts';

declare const chrome: typeof import('wxt/browser').browser;

const TABS = 3;

/** A badge that is taken away just as it is measured. */
const whileDrawing = (): never[] => [];

/** The extension is replaced by its next version with tabs open: one set of badges in each, and no noise. */
export const reloaded: Fault = {
  name: 'F6: the extension is reloaded with tabs open',
  rounds: 10,
  async begin() {
    const profile = makeProfile();
    const browser = await profile.open();
    const mailbox = makeMailbox(1);
    await mailbox.serve(browser.context);
    await browser.put({ stakeholders: [person('Ana Ortiz', mailbox.from)] });
    // A folder's extension comes back from a reload only for developers.
    const settings = await browser.open('chrome://extensions');
    await settings.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    await settings.close();
    const errors: string[] = [];
    const tabs: Page[] = [];
    for (let tab = 0; tab < TABS; tab++) {
      const page = await browser.open(mailbox.url);
      page.on('pageerror', ({ message }) => errors.push(message));
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      await page.evaluate(mailbox.opens(0));
      tabs.push(page);
    }
    const round = async (seed: number): Promise<void> => {
      const own = await browser.openOwn('popup.html');
      await own.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
      for (const page of tabs) {
        await page.bringToFront();
        await page.mouse.move(200 + (seed % 50), 200);
        await until(async () => (await badgesOn(page).catch(whileDrawing)).length === 1, 'one badge again');
      }
      mustEqual(errors, [], 'errors');
    };
    return {
      round,
      end: async () => {
        await browser.close();
        profile.remove();
      },
    };
  },
};
