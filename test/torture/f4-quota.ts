import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { changedBuild } from './build.ts';
import type { Fault } from './fault.ts';
import { checkFull, checkKept, fillUp, isRoomNoticed } from './no-space.ts';
import { makeProfile, openOperations } from './profile.ts';

/** What is left when the writing begins: a little more than what the product leaves to the browser, or much less. */
const [LITTLE, NONE] = [32_500_000, 200_000];
/** One round in so many fills what is left; the others have nothing to fill. */
const FILLED_EVERY = 10;

/** The browser gives no more room. With `unlimitedStorage` it would: a build without it is tried. */
export const quota: Fault = {
  name: 'F4: the browser gives no more room',
  rounds: 30,
  async begin() {
    const extensionAt = changedBuild((manifest) => {
      manifest.permissions = manifest.permissions.filter((one) => one !== 'unlimitedStorage');
    });
    const profile = makeProfile();
    const browser = await profile.open({ extensionAt });
    const page = await openOperations(browser);
    const session = await browser.context.newCDPSession(page);
    const origin = `chrome-extension://${browser.extensionId}`;
    const kept: number[] = [];
    let next = 0;
    return {
      async round(seed) {
        const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
        const left = seed % FILLED_EVERY ? NONE : LITTLE;
        await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + left });
        const full = await fillUp(page, next);
        kept.push(...full.kept);
        await checkFull(page, kept, full.words);
        await session.send('Storage.overrideQuotaForOrigin', { origin });
        if (!(await isRoomNoticed(page, full.refused))) throw new Error('no write once there is room');
        kept.push(full.refused);
        next = full.refused + 1;
        await checkKept(page, kept, 'once there is room');
      },
      async end() {
        await browser.close();
        profile.remove();
        rmSync(dirname(extensionAt), { recursive: true });
      },
    };
  },
};
