import type { Worker } from 'playwright-core';
import { bundle } from '../bench/bundle.ts';
import type { Browser } from '../browser/harness.ts';
import { openContentScript } from '../browser/in-content-script.ts';
import { type Fault, mustEqual } from './fault.ts';
import { makeMailbox } from './mailbox.ts';
import { makeProfile } from './profile.ts';
import { until } from './until.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** In a round: a hundred thousand in all, a thousand in the few form. */
const [MESSAGES, FEW_MESSAGES, AT_ONCE] = [10_000, 100, 100];
/** Milliseconds: by so much a median may differ on a machine that does something else as well; in the few form, among other tests. */
const [NOISE, FEW_NOISE] = [3, 20];
const [QUESTIONS, AGAIN] = [15, 3];

type InContentScript = Awaited<ReturnType<typeof openContentScript>>;

/** Whoever got hold of a content script sends whatever they can think of. */
export const fuzzedMessages: Fault = {
  name: 'T6: thousands of messages made by chance, from a content script',
  rounds: 10,
  async begin(isFew) {
    const profile = makeProfile();
    const browser = await profile.open();
    const mailbox = makeMailbox(1);
    await mailbox.serve(browser.context);
    const run = await openContentScript(await browser.open(mailbox.url));
    await run(`${await bundle(new URL('./fuzz-messages.ts', import.meta.url).pathname, 'fuzz')}; null`);
    const send = (seed: number) => round(seed, isFew ? FEW_MESSAGES : MESSAGES, browser, run);
    // The few form asks how quick it is before the first message and after the last, the whole one in each round.
    const checkPace = isFew ? await startPace(run, FEW_NOISE) : undefined;
    return {
      round: isFew ? send : (seed) => atPace(run, () => send(seed)),
      end: async () => {
        try {
          await checkPace?.();
        } finally {
          await browser.close();
          profile.remove();
        }
      },
    };
  },
};

async function round(seed: number, messages: number, browser: Browser, run: InContentScript): Promise<void> {
  const worker = await aliveWorker(browser, run);
  await worker.evaluate(hearErrors);
  const before = await everythingKept(browser, worker);
  const answers = await run<Record<string, number>>(flood(seed * messages, messages));
  mustEqual(answers, { refused: messages }, 'answers');
  mustEqual(await everythingKept(browser, worker), before, 'what is kept');
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
}

async function atPace(run: InContentScript, work: () => Promise<void>): Promise<void> {
  const check = await startPace(run, NOISE);
  await work();
  await check();
}

/** Measures how quick the answers are, and hands back what throws when they take more than twice as long by then. */
async function startPace(run: InContentScript, noise: number): Promise<() => Promise<void>> {
  const quick = await latency(run);
  const most = 2 * quick + noise;
  return async () => {
    let slow = await latency(run);
    // A machine that does something else as well is slow for a moment, a background that has suffered stays so.
    for (let again = 0; slow > most && again < AGAIN; again++) slow = await latency(run);
    if (slow > most) throw new Error(`an answer took ${quick} ms before and ${slow} ms after`);
  };
}

const NOTHING = `{ name: 'pageSeen', content: { kind: 'nothing' } }`;

const flood = (from: number, messages: number): string => `(async () => {
  const answers = {};
  const send = (seed) => chrome.runtime.sendMessage(fuzz.fuzzMessage(seed)).then(
    (reply) => (reply === undefined ? 'none' : reply.ok ? 'let in' : 'refused'),
    (error) => String(error),
  );
  for (let at = ${from}; at < ${from + messages}; at += ${AT_ONCE}) {
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

/** What the background notes by itself, at a time of its own: how far the database is, and what is safe in copies. */
const BY_ITSELF = /^(sentinel|snapshot-)/;

/** The database and `storage.local`, as text. */
async function everythingKept(browser: Browser, worker: Worker): Promise<string> {
  const local = await worker.evaluate(() => chrome.storage.local.get(null));
  const kept = Object.entries(local).filter(([key]) => !BY_ITSELF.test(key));
  const { filler, ...stored } = await browser.stored();
  return JSON.stringify([kept, stored]);
}
