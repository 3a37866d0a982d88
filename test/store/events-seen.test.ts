import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findGuests, rememberEvent } from '../../lib/store/events-seen.ts';
import { ana, dev } from '../people.ts';

const [anas, devs] = [ana.emails[0]!, dev.emails[0]!];

beforeEach(() => fakeBrowser.reset());

test('an event that was open is known by its id, with whoever was on it last', async () => {
  await Promise.all([rememberEvent('pricing', [anas]), rememberEvent('renewal', [devs])]);
  await rememberEvent('pricing', [anas, devs]);
  expect([...(await findGuests(['pricing', 'renewal', 'never seen']))]).toEqual([
    ['renewal', [devs]],
    ['pricing', [anas, devs]],
  ]);
});

test('an event whose id is also a word of the language is an event like any other', async () => {
  await rememberEvent('__proto__', [anas]);
  expect((await findGuests(['__proto__', 'constructor'])).get('__proto__')).toEqual([anas]);
});

test('the oldest of very many events is forgotten, and the end of a very long list of guests', async () => {
  for (let number = 0; number <= 500; number++) await rememberEvent(`event-${number}`, [anas]);
  expect([...(await findGuests(['event-0', 'event-1'])).keys()]).toEqual(['event-1']);
  await rememberEvent('all hands', new Array(3000).fill(devs));
  expect((await findGuests(['all hands'])).get('all hands')).toHaveLength(100);
});
