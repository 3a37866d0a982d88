import { existsSync } from 'node:fs';
import { builtFor } from '../browser/harness.ts';
import { firefoxAt, installInPrivate, launchFirefox, openOwnInFirefox } from '../browser/in-firefox.ts';
import type { Fault } from './fault.ts';
import { makeProfile } from './profile.ts';

const PAGES = ['dashboard.html#/today', 'dashboard.html#/people', 'popup.html', 'dashboard.html#/data'];

/** Firefox keeps nothing in private windows: every page says so, and what to do. */
export const alwaysPrivate: Fault = {
  name: 'F15: a Firefox that is always private',
  rounds: 20,
  impossible: () => {
    if (!firefoxAt) return 'there is no Firefox';
    return existsSync(builtFor('firefox-mv3')) ? undefined : 'the extension is not built for Firefox';
  },
  async begin() {
    const profile = makeProfile();
    const firefox = await launchFirefox(profile.folder, { 'browser.privatebrowsing.autostart': true });
    await installInPrivate(firefox);
    return {
      async round(seed) {
        const page = await openOwnInFirefox(firefox, PAGES[seed % PAGES.length] ?? '');
        await page.locator('::-p-text(private windows)').wait();
        await page.close();
      },
      async end() {
        await firefox.close();
        profile.remove();
      },
    };
  },
};
