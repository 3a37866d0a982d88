import type { Browser } from '../browser/harness.ts';
import { chanceOf } from '../museum/mutate.ts';
import { type Fault, mustEqual, type Rounds } from './fault.ts';
import type { Census } from './in-page.ts';
import { cannotKill, killBrowser } from './kill.ts';
import { makeProfile, openOperations, type Profile } from './profile.ts';
import { wait } from './wait.ts';

declare const torture: typeof import('./in-page.ts');
declare const acknowledge: (batch: string) => Promise<void>;

/** People in a batch, each of whom gets a touch in the next; and milliseconds from the beginning of the import to the end of the browser. */
type Size = { size: number; earliest: number; latest: number };
const whole: Size = { size: 500, earliest: 300, latest: 1400 };
const few: Size = { size: 50, earliest: 50, latest: 300 };
/** Batches of a round: more than it ever writes. */
const MOST = 1000;
/** The batch of the one person who is written between the starts. */
const BETWEEN = 0;

/** The browser is killed in the middle of a long import, then started twice: Chromium may lose a database at the second. */
export const killed: Fault = {
  name: 'F1: the browser is killed while much is written, and started twice',
  rounds: 50,
  atOnce: 2,
  impossible: cannotKill,
  begin: async (isFew) => (isFew ? oneAfterTheOther() : { round: inItsOwn }),
};

/** A profile with the names of what was said to be kept in it, and the browser that was started in it last, while it runs. */
type Life = { profile: Profile; acknowledged: string[]; browser?: Browser | undefined };

const makeLife = (): Life => ({ profile: makeProfile(), acknowledged: [] });

async function endLife({ profile, browser }: Life): Promise<void> {
  await browser?.close().catch(() => undefined);
  profile.remove();
}

/** Each round has a profile of its own. */
async function inItsOwn(seed: number): Promise<void> {
  const life = makeLife();
  await round(seed, life, whole).finally(() => endLife(life));
}

/** In the few form the browser that was started for the second time is the one that the next round kills. */
function oneAfterTheOther(): Rounds {
  const idle: Life[] = [];
  return {
    async round(seed) {
      const life = idle.pop() ?? makeLife();
      try {
        await round(seed, life, few);
        idle.push(life);
      } catch (error) {
        await endLife(life);
        throw error;
      }
    },
    end: async () => void (await Promise.all(idle.map(endLife))),
  };
}

async function round(seed: number, life: Life, { size, earliest, latest }: Size): Promise<void> {
  const after = earliest + chanceOf(seed)() * (latest - earliest);
  await importUntilKilled(life, { from: 1 + seed * MOST, size, after });
  for (const start of ['first', 'second']) {
    await life.browser?.close();
    life.browser = await life.profile.open();
    const page = await openOperations(life.browser);
    // One small write between the starts, as life has it.
    const write = ([batch, text]: readonly [number, string]) =>
      torture.importBatch(batch, 1).then(() => torture.writeNote(text));
    await page.evaluate(write, [BETWEEN, `${seed}, ${start}`] as const);
    check(await page.evaluate(() => torture.census()), life.acknowledged, size, `after the ${start} start`);
  }
}

/** What is written until the browser's end. */
type Writing = { from: number; size: number; after: number };

async function importUntilKilled(life: Life, { from, size, after }: Writing): Promise<void> {
  life.browser ??= await life.profile.open();
  const { context } = life.browser;
  let isAlive = true;
  const page = await openOperations(life.browser);
  await page.exposeFunction('acknowledge', (batch: string) => {
    if (isAlive) life.acknowledged.push(batch);
  });
  await page.evaluate(begin, [from, size] as const);
  await wait(after);
  killBrowser(life.profile.folder);
  isAlive = false;
  life.browser = undefined;
  await context.close().catch(() => undefined);
}

/** Begins to write without an end, and does not wait for it. */
function begin([from, size]: readonly [number, number]): void {
  const write = async () => {
    for (let batch = from; ; batch++) {
      await torture.importBatch(batch, size);
      await acknowledge(`people ${batch}`);
      await torture.touchBatch(batch, size);
      await acknowledge(`touches ${batch}`);
    }
  };
  void write();
}

/** Every batch that was acknowledged is whole, every other whole or not there, and nothing twice. */
function check(
  { people, touches }: Census,
  acknowledged: readonly string[],
  size: number,
  when: string,
): void {
  mustEqual(people.length, new Set(people).size, `people who are there once, ${when}`);
  mustEqual(touches.length, new Set(touches).size, `touches that are there once, ${when}`);
  const batches = Map.groupBy(people, (email) => email.slice(1, email.indexOf('.')));
  batches.delete(String(BETWEEN));
  const sizes = [...batches.values()].map((batch) => batch.length);
  mustEqual(
    sizes.filter((one) => one !== size),
    [],
    `half batches of people, ${when}`,
  );
  mustEqual(touches.length % size, 0, `half batches of touches, ${when}`);
  const kept = { people: batches.size, touches: touches.length / size };
  for (const kind of ['people', 'touches'] as const) {
    const said = acknowledged.filter((name) => name.startsWith(kind)).length;
    if (kept[kind] < said) throw new Error(`${kept[kind]} of ${said} batches of ${kind} kept, ${when}`);
  }
}
