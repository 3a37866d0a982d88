import { person } from '../browser/our-pages.ts';
import { type Fault, mustEqual } from './fault.ts';
import { makeProfile, openOperations } from './profile.ts';
import { until } from './until.ts';

declare const torture: typeof import('./in-page.ts');
declare const chrome: typeof import('wxt/browser').browser;

const EMAIL = 'ana@alarms.example';

/** Every alarm is lost, and a meeting ends while the browser is closed: it counts at the next start, and the alarms are back. */
export const alarmsGone: Fault = {
  name: 'F13: the browser forgets every alarm',
  rounds: 10,
  fewRounds: 1,
  begin: async () => ({ round }),
};

async function round(): Promise<void> {
  const profile = makeProfile();
  try {
    const first = await profile.open();
    const page = await openOperations(first);
    await until(() => page.evaluate(async () => (await chrome.alarms.getAll()).length > 0), 'an alarm');
    const start = Date.now();
    const meeting = { ref: 'ev', subject: 'Review', guests: [EMAIL], start, overAt: start + 1500 };
    await first.put({ stakeholders: [person('Ana', EMAIL)], meetings: [meeting] });
    await page.evaluate(() => chrome.alarms.clearAll());
    await first.close();
    await new Promise((done) => setTimeout(done, Math.max(0, start + 1600 - Date.now())));
    const second = await profile.open();
    const later = await openOperations(second);
    await until(
      () => later.evaluate(async () => (await torture.census()).touches.includes('ev')),
      'the meeting counts',
    );
    const names = () => later.evaluate(async () => (await chrome.alarms.getAll()).map(({ name }) => name));
    await until(async () => (await names()).includes('midnight'), 'the alarm at midnight');
    mustEqual((await later.evaluate(() => torture.census())).touches, ['ev'], 'touches');
    await second.close();
  } finally {
    profile.remove();
  }
}
