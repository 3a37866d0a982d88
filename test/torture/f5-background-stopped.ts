import type { Page } from 'playwright-core';
import { badgesOn } from '../browser/badges-on.ts';
import { type Browser, openBrowser } from '../browser/harness.ts';
import { person } from '../browser/our-pages.ts';
import { chanceOf } from '../museum/mutate.ts';
import { type Fault, mustEqual, type Rounds } from './fault.ts';
import { type Mailbox, makeMailbox } from './mailbox.ts';
import { openOperations } from './profile.ts';
import { until } from './until.ts';
import { wait } from './wait.ts';

declare const torture: typeof import('./in-page.ts');

const ROUNDS = 200;
/** Milliseconds from the click to the stop: from before the question is put to after its answer. */
const LATEST = 60;

/** A conversation is opened, and the background stopped at some moment of what follows. */
export const backgroundStopped: Fault = {
  name: 'F5: the background is stopped at any moment',
  rounds: ROUNDS,
  async begin() {
    const browser = await openBrowser();
    const mailbox = makeMailbox(ROUNDS);
    await mailbox.serve(browser.context);
    await browser.put({ stakeholders: [person('Ana Ortiz', mailbox.from)] });
    const own = await openOperations(browser);
    const gmail = await browser.open(mailbox.url);
    return {
      round: await rounds({ browser, mailbox, own, gmail }),
      end: async () => void (await browser.close()),
    };
  },
};

type Scene = { browser: Browser; mailbox: Mailbox; own: Page; gmail: Page };

async function rounds({ browser, mailbox, own, gmail }: Scene): Promise<Rounds['round']> {
  const errors: string[] = [];
  for (const page of [own, gmail]) page.on('pageerror', ({ message }) => errors.push(message));
  const session = await browser.context.newCDPSession(own);
  await session.send('ServiceWorker.enable');
  const done: string[] = [];
  return async (seed) => {
    const chance = chanceOf(seed);
    const ref = mailbox.refOf(seed);
    done.push(ref);
    await gmail.evaluate(mailbox.opens(seed));
    const note = own.evaluate((text) => torture.writeNote(text), `note ${seed}`);
    await wait(chance() * LATEST);
    await session.send('ServiceWorker.stopAllWorkers');
    await note;
    const isRecorded = () =>
      own.evaluate((ref) => torture.census().then(({ touches }) => touches.includes(ref)), ref);
    await until(isRecorded, 'the conversation is recorded');
    await until(async () => (await badgesOn(gmail)).length > 0, 'a badge on the conversation');
    const { touches, notes } = await own.evaluate(() => torture.census());
    mustEqual(touches.toSorted(), done.toSorted(), 'touches, each once');
    mustEqual(notes.length, done.length, 'notes');
    mustEqual(errors, [], 'errors');
  };
}
