import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { changedBuild } from './build.ts';
import type { Fault } from './fault.ts';
import { checkFull, checkRoom, fillUp } from './no-space.ts';
import { makeProfile, openOperations } from './profile.ts';

const QUOTA = 2_000_000;

/** The browser gives no more room. With `unlimitedStorage` it would: a build without it is tried. */
export const quota: Fault = {
  name: 'F4: the browser gives no more room',
  rounds: 20,
  atOnce: 2,
  begin: async () => {
    const build = changedBuild((manifest) => {
      manifest.permissions = manifest.permissions.filter((one) => one !== 'unlimitedStorage');
    });
    return { round: () => round(build), end: async () => rmSync(dirname(build), { recursive: true }) };
  },
};

async function round(extensionAt: string): Promise<void> {
  const profile = makeProfile();
  const browser = await profile.open({ extensionAt });
  try {
    const page = await openOperations(browser);
    const session = await browser.context.newCDPSession(page);
    const origin = `chrome-extension://${browser.extensionId}`;
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + QUOTA });
    const full = await fillUp(page);
    await checkFull(page, full);
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await checkRoom(page, full);
  } finally {
    await browser.close();
    profile.remove();
  }
}
