import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import { BusyError } from '../../lib/messaging/busy-error.ts';
import { answerMessages, ask } from '../../lib/messaging/messenger.ts';

let asked: number;

beforeEach(() => {
  fakeBrowser.reset();
  asked = 0;
});

/** A background that is too busy for the first so many questions. */
const busyFor = (times: number) =>
  answerMessages(async () => {
    if (asked++ < times) throw new BusyError(2);
    return [];
  });

test('asks again later when it came too often, and gets its answer', async () => {
  busyFor(3);
  expect(await ask('pageSeen', { kind: 'nothing' })).toEqual([]);
  expect(asked).toBe(4);
});

test('does not ask for ever', async () => {
  busyFor(Number.POSITIVE_INFINITY);
  await expect(ask('pageSeen', { kind: 'nothing' })).rejects.toThrow('Too many messages');
  expect(asked).toBe(10);
});

test('puts a question again that nobody answered, because the background was just being stopped', async () => {
  browser.runtime.onMessage.addListener(async () => (asked++ < 2 ? undefined : { ok: true, value: [] }));
  expect(await ask('pageSeen', { kind: 'nothing' })).toEqual([]);
  expect(asked).toBe(3);
});
