import type { Browser } from '../browser/harness.ts';
import { person } from '../browser/our-pages.ts';
import { type Fault, mustEqual } from './fault.ts';
import { makeProfile, openOperations } from './profile.ts';
import { until } from './until.ts';
import { wait } from './wait.ts';

declare const torture: typeof import('./in-page.ts');
declare const chrome: typeof import('wxt/browser').browser;

const EMAIL = 'ana@alarms.example';

/** Milliseconds from now to the meeting's end: the browser is closed by then. */
const SOON = 500;

/** In the few form the browser is closed in every so manieth round; in the others the background alone is stopped. */
const FEW_EVERY = 5;

/** Every alarm is lost, and a meeting ends while the browser is closed: it counts at the next start, and the alarms are back. */
export const alarmsGone: Fault = {
  name: 'F13: the browser forgets every alarm',
  rounds: 20,
  async begin(isFew) {
    const profile = makeProfile();
    let browser = await profile.open();
    await browser.put({ stakeholders: [person('Ana', EMAIL)] });
    const met: string[] = [];
    const round = async (seed: number): Promise<void> => {
      met.push(`ev ${seed}`);
      const isClosed = !isFew || seed % FEW_EVERY === 0;
      const overAt = await forgetAlarms(browser, `ev ${seed}`, isClosed);
      if (isClosed) await browser.close();
      await wait(Math.max(0, overAt + 100 - Date.now()));
      if (isClosed) browser = await profile.open();
      else await wake(browser);
      await checkStart(browser, met);
    };
    const end = async () => {
      await browser.close();
      profile.remove();
    };
    return { round, end };
  },
};

/** Answers when the meeting is over. */
async function forgetAlarms(browser: Browser, ref: string, isClosed: boolean): Promise<number> {
  const page = await browser.openOwn('popup.html');
  await until(() => page.evaluate(async () => (await chrome.alarms.getAll()).length > 0), 'an alarm');
  const start = Date.now();
  const overAt = start + SOON;
  await browser.put({ meetings: [{ ref, subject: 'Review', guests: [EMAIL], start, overAt }] });
  await page.evaluate(() => chrome.alarms.clearAll());
  // Only then: something may start it again at any moment, and it sets its alarms when it starts.
  if (!isClosed) await browser.stopBackground();
  await page.close();
  return overAt;
}

/** Any message starts the background, even one that it turns away. */
async function wake(browser: Browser): Promise<void> {
  const page = await browser.openOwn('manifest.json');
  await page.evaluate(() => chrome.runtime.sendMessage({ name: 'wake' }).catch(() => undefined));
  await page.close();
}

async function checkStart(browser: Browser, met: readonly string[]): Promise<void> {
  const page = await openOperations(browser);
  const touches = () => page.evaluate(async () => (await torture.census()).touches);
  await until(async () => (await touches()).length >= met.length, 'the meeting counts');
  const names = () => page.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
  await until(async () => (await names()).includes('midnight'), 'the alarm at midnight');
  mustEqual((await touches()).toSorted(), met.toSorted(), 'touches');
  await page.close();
}
