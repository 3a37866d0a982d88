import type { Worker } from 'playwright-core';
import { bundle } from '../bench/bundle.ts';
import type { Browser } from '../browser/harness.ts';
import { openContentScript } from '../browser/in-content-script.ts';
import { type Fault, mustEqual } from './fault.ts';
import { makeMailbox } from './mailbox.ts';
import { makeProfile } from './profile.ts';
import { until } from './until.ts';

declare const chrome: typeof import('wxt/browser').browser;

const [MESSAGES, AT_ONCE] = [10_000, 100];
/** Milliseconds: by so much a median may differ on a machine that does something else as well. */
const NOISE = 3;
const QUESTIONS = 15;

type InContentScript = Awaited<ReturnType<typeof openContentScript>>;

/** Whoever got hold of a content script sends whatever they can think of. */
export const fuzzedMessages: Fault = {
  name: 'T6: ten thousand messages made by chance, from a content script',
  rounds: 10,
  fewRounds: 1,
  async begin() {
    const profile = makeProfile();
    const browser = await profile.open();
    const mailbox = makeMailbox(1);
    await mailbox.serve(browser.context);
    const run = await openContentScript(await browser.open(mailbox.url));
    await run(`${await bundle(new URL('./fuzz-messages.ts', import.meta.url).pathname, 'fuzz')}; null`);
    return {
      round: (seed) => round(seed, browser, run),
      end: async () => {
        await browser.close();
        profile.remove();
      },
    };
  },
};

async function round(seed: number, browser: Browser, run: InContentScript): Promise<void> {
  const worker = await aliveWorker(browser, run);
  await worker.evaluate(hearErrors);
  const [before, quick] = [await everythingKept(browser), await latency(run)];
  const answers = await run<Record<string, number>>(flood(seed * MESSAGES));
  mustEqual(answers, { refused: MESSAGES }, 'answers');
  mustEqual(await everythingKept(browser), before, 'what is kept');
  // The same worker, so it never died; what it heard of is what nobody caught.
  mustEqual(
    await worker.evaluate(() => (globalThis as { uncaught?: string[] }).uncaught),
    [],
    'errors uncaught',
  );
  await until(
    () => run(`chrome.runtime.sendMessage(${NOTHING}).then(({ ok }) => ok)`),
    'its share of messages again',
  );
  const slow = await latency(run);
  if (slow > 2 * quick + NOISE) throw new Error(`an answer took ${quick} ms before and ${slow} ms after`);
}

const NOTHING = `{ name: 'pageSeen', content: { kind: 'nothing' } }`;

const flood = (from: number): string => `(async () => {
  const answers = {};
  const send = (seed) => chrome.runtime.sendMessage(fuzz.fuzzMessage(seed)).then(
    (reply) => (reply === undefined ? 'none' : reply.ok ? 'let in' : 'refused'),
    (error) => String(error),
  );
  for (let at = ${from}; at < ${from + MESSAGES}; at += ${AT_ONCE}) {
    const lot = Array.from({ length: ${AT_ONCE} }, (_, index) => send(at + index));
    for (const answer of await Promise.all(lot)) answers[answer] = (answers[answer] ?? 0) + 1;
  }
  return answers;
})()`;

/** The middle of some questions' times, asked no faster than a page may. */
const latency = (run: InContentScript): Promise<number> =>
  run(`(async () => {
    const times = [];
    for (let question = 0; question < ${QUESTIONS}; question++) {
      const start = performance.now();
      await chrome.runtime.sendMessage(${NOTHING});
      times.push(performance.now() - start);
      await new Promise((done) => setTimeout(done, 60));
    }
    return times.sort((a, b) => a - b)[${Math.floor(QUESTIONS / 2)}];
  })()`);

async function aliveWorker(browser: Browser, run: InContentScript): Promise<Worker> {
  await run(`chrome.runtime.sendMessage(${NOTHING})`);
  const [worker] = browser.context.serviceWorkers();
  if (!worker) throw new Error('no background');
  return worker;
}

/** Runs in the background. */
function hearErrors(): void {
  const heard = globalThis as { uncaught?: string[] };
  if (heard.uncaught) return;
  const uncaught: string[] = [];
  heard.uncaught = uncaught;
  addEventListener('error', ({ message }) => uncaught.push(message));
  addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));
}

/** The database and `storage.local`, as text. */
async function everythingKept(browser: Browser): Promise<string> {
  const own = await browser.openOwn('popup.html');
  const local = await own.evaluate(() => chrome.storage.local.get(null));
  await own.close();
  return JSON.stringify([local, await browser.stored()]);
}
