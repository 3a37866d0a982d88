import { expect, test } from 'vitest';
import type { EventTone } from '../../../lib/domain/event-tone.ts';
import { createChipTones } from '../../../lib/sites/calendar/chip-tones.ts';

/** A background that answers when it is told to. */
function setUp() {
  const asked: { keys: string[]; answer: (tones: EventTone[]) => void; fail: () => void }[] = [];
  let answers = 0;
  const ask = (keys: string[]) =>
    new Promise<EventTone[]>((answer, reject) =>
      asked.push({ keys, answer, fail: () => reject(new Error('no background')) }),
    );
  const tones = createChipTones(ask, () => answers++);
  return { tones, asked, keys: () => asked.map(({ keys }) => keys), answers: () => answers };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('the same chips are asked about once, until there may be news', async () => {
  const { tones, asked, keys } = setUp();
  for (let time = 0; time < 3; time++) tones.look(['pricing', 'renewal', 'pricing'], false);
  asked[0]?.answer([{ key: 'pricing', tone: 'past-ideal' }]);
  await settled();
  expect([tones.toneOf('pricing'), tones.toneOf('renewal')]).toEqual(['past-ideal', undefined]);
  tones.look(['pricing', 'renewal'], false);
  expect(keys()).toEqual([['pricing', 'renewal']]);
  tones.look(['pricing', 'renewal'], true);
  asked[1]?.answer([]);
  await settled();
  expect([tones.toneOf('pricing'), tones.hasAny()]).toEqual([undefined, false]);
});

test('of the weeks that were turned through meanwhile only the last is asked about', async () => {
  const { tones, asked, keys } = setUp();
  for (const week of ['first', 'second', 'third']) tones.look([week], false);
  asked[0]?.answer([{ key: 'first', tone: 'calm' }]);
  await settled();
  expect(keys()).toEqual([['first'], ['third']]);
});

test('a page without chips asks nothing', async () => {
  const { tones, keys, answers } = setUp();
  tones.look([], true);
  await settled();
  expect([keys(), answers()]).toEqual([[], 1]);
});

test('without an answer what was known stays', async () => {
  const { tones, asked } = setUp();
  tones.look(['pricing'], false);
  asked[0]?.answer([{ key: 'pricing', tone: 'calm' }]);
  await settled();
  tones.look(['pricing'], true);
  asked[1]?.fail();
  await settled();
  expect(tones.toneOf('pricing')).toBe('calm');
});
