import type { BrowserContext, Page } from 'playwright-core';
import { bundle } from '../bench/bundle.ts';
import { addUp, type Verdict } from '../museum/judge.ts';
import type { Room } from '../museum/room.ts';
import { serveMuseum } from '../museum/serve.ts';
import type { Mutant } from './in-page.ts';

export type RoomOfMutants = { room: Room; mutants: Mutant[] };

/** Pages of rooms that are open together. */
const AT_ONCE = 3;

/** Makes mutants of each room, as many as `count`, in the browser's own DOM, and reads every one of them there. */
export async function readMutants(
  context: BrowserContext,
  rooms: readonly Room[],
  count: number,
  onRoom: (read: RoomOfMutants) => void = () => undefined,
): Promise<RoomOfMutants[]> {
  await serveMuseum(context, rooms);
  const code = await bundle('test/mutants/in-page.ts');
  const read: RoomOfMutants[] = [];
  const left = [...rooms.entries()];
  const work = async (): Promise<void> => {
    const page = await context.newPage();
    for (let next = left.shift(); next; next = left.shift()) {
      const [index, room] = next;
      // No two mutants are made from the same seed.
      const seeds = { from: 1 + index * count, count };
      const one = { room, mutants: await readMutantsOf(page, room, code, seeds) };
      read.push(one);
      onRoom(one);
    }
    await page.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return read;
}

async function readMutantsOf(
  page: Page,
  room: Room,
  code: string,
  seeds: { from: number; count: number },
): Promise<Mutant[]> {
  await page.goto(room.url);
  await page.evaluate(code);
  await page.evaluate((expected) => window.mutants.keepMoment(expected), room.expected);
  for (const { run, expected } of room.steps) {
    await page.evaluate(run);
    await page.evaluate((now) => window.mutants.keepMoment(now), expected);
  }
  return page.evaluate(([site, { from, count }]) => window.mutants.readMutants(site, from, count), [
    room.site,
    seeds,
  ] as const);
}

/** All mutants of one site together. */
export const verdictOn = (site: Room['site'], read: readonly RoomOfMutants[]): Verdict =>
  addUp(read.filter(({ room }) => room.site === site).flatMap(({ mutants }) => mutants));

/** Each mutant that was read wrongly, in words by which it can be made again. */
export const wrongOnes = ({ room, mutants }: RoomOfMutants): string[] =>
  mutants
    .filter(({ wrong }) => wrong.length > 0)
    .map(
      ({ seed, mutations, wrong }) =>
        `${room.name}, seed ${seed} (${mutations.join(', ')}): ${wrong.join(', ')}`,
    );
