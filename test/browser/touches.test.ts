import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import type { Touch } from '../../lib/domain/touch.ts';
import { type TouchChunk, unpackTouches } from '../../lib/store/touch-chunk.ts';
import { gmailDemo } from '../museum/gmail/index.ts';
import { serveMuseum } from '../museum/serve.ts';
import { type Browser, openBrowser } from './harness.ts';

const mailbox = gmailDemo(Date.now());
const ana: Stakeholder = {
  id: 'ana' as Stakeholder['id'],
  name: 'Ana Ortiz',
  emails: ['ana.ortiz@northwind.example' as Stakeholder['emails'][number]],
  group: 'executive',
  createdAt: 0,
  updatedAt: 0,
  summary: { count: 0 },
};

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  await serveMuseum(browser.context, [mailbox]);
  await browser.put({ stakeholders: [ana] });
});

afterAll(async () => {
  expect(await browser.close()).toEqual([]);
});

/** The touches with Ana that are in the database, once they have come to rest. */
async function touchesWithAna(atLeast = 0): Promise<Touch[]> {
  let touches: Touch[] = [];
  await expect
    .poll(
      async () => {
        const before = touches.length;
        const chunks = (await browser.stored()).touches as TouchChunk[];
        touches = chunks.map(revive).flatMap(unpackTouches);
        return touches.length >= atLeast && touches.length === before;
      },
      { timeout: 10_000, interval: 300 },
    )
    .toBe(true);
  return touches;
}

/** Typed arrays come out of the browser as plain objects. */
const revive = (chunk: TouchChunk): TouchChunk => ({
  ...chunk,
  bytes: Uint8Array.from(Object.values(chunk.bytes)),
});

const openThread = (page: Page) => page.evaluate("museum.open('thread-a')");
const openList = (page: Page) => page.evaluate('museum.openList()');

test('each message of a conversation with somebody tracked is recorded once, with its own time', async () => {
  const gmail = await browser.open(mailbox.url);
  await openThread(gmail);
  const touches = await touchesWithAna(1);
  expect(new Set(touches.map(({ ref }) => ref)).size).toBe(touches.length);
  for (const { at, ref } of touches) expect(at).toBe(Number(BigInt(`0x${ref}`) >> 20n));
  expect(touches.map(({ direction }) => direction)).toContain('in');

  for (let again = 0; again < 3; again++) {
    await openList(gmail);
    await openThread(gmail);
  }
  expect(await touchesWithAna(1)).toEqual(touches);

  const second = await browser.open(mailbox.url);
  await Promise.all([openThread(second), openList(gmail).then(() => openThread(gmail))]);
  expect(await touchesWithAna(1)).toEqual(touches);

  await browser.stopBackground();
  await openList(second);
  await openThread(second);
  expect(await touchesWithAna(1)).toEqual(touches);
});

test('nobody is recorded who is not tracked', async () => {
  const { stakeholders, touches } = await browser.stored();
  expect(stakeholders).toHaveLength(1);
  expect((touches as TouchChunk[]).map(({ stakeholderId }) => stakeholderId)).toEqual(
    (touches as TouchChunk[]).map(() => 'ana'),
  );
});
