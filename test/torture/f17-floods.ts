import type { Page } from 'playwright-core';
import { badgesOn } from '../browser/badges-on.ts';
import { openBrowser } from '../browser/harness.ts';
import { person } from '../browser/our-pages.ts';
import { type Fault, mustEqual } from './fault.ts';
import { type Mailbox, makeMailbox } from './mailbox.ts';
import { until } from './until.ts';
import { wait } from './wait.ts';

const ROUNDS = 12;

/** What a page does so often, as JavaScript run in it. */
const [TIMES, FEW_TIMES] = [100_000, 20_000];
const floods = (times: number): string[] => [
  `for (let index = 0; index < ${times}; index++) postMessage({ index, type: 'wxt:content-script-started' }, '*')`,
  `for (let index = 0; index < ${times}; index++) document.dispatchEvent(new CustomEvent('x' + (index % 50), { detail: index }))`,
  `for (let index = 0; index < ${times / 5}; index++) { const one = document.createElement("i"); document.body.append(one); one.remove(); }`,
];

/** A page sends, dispatches and changes without end; afterwards all is as before, and nothing goes on running. */
export const floodsOfThePage: Fault = {
  name: 'F17: the page floods us with messages, events and changes',
  rounds: ROUNDS,
  async begin(isFew) {
    const browser = await openBrowser();
    const mailbox = makeMailbox(ROUNDS);
    await mailbox.serve(browser.context);
    await browser.put({ stakeholders: [person('Ana Ortiz', mailbox.from)] });
    const page = await browser.open(mailbox.url);
    return {
      round: (seed) => round(seed, floods(isFew ? FEW_TIMES : TIMES), page, mailbox),
      end: async () => void (await browser.close()),
    };
  },
};

async function round(seed: number, flood: readonly string[], page: Page, mailbox: Mailbox): Promise<void> {
  await page.evaluate(`${flood[seed % flood.length]}; null`);
  await page.evaluate(mailbox.opens(seed));
  const badges = async () => (await badgesOn(page)).map(({ email, text }) => `${email}: ${text}`);
  await until(async () => (await badges()).some((one) => one.endsWith('3 d')), 'a badge after the flood');
  mustEqual((await badges()).length, 1, 'badges on the conversation');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const scriptTime = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration')
      ?.value;
  const isAtRest = async () => {
    const before = await scriptTime();
    await wait(500);
    return (await scriptTime()) === before;
  };
  await until(isAtRest, 'no script of ours running any more');
  await session.detach();
}
