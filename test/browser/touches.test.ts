import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LedgerEntry } from '../../lib/domain/ledger.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import type { Touch } from '../../lib/domain/touch.ts';
import { type TouchChunk, unpackTouches } from '../../lib/store/touch-chunk.ts';
import { dev as museumDev, kenji as museumKenji } from '../museum/calendar/people.ts';
import { gmailDemo } from '../museum/gmail/index.ts';
import { type MuseumMessage, museumThreads } from '../museum/gmail/threads.ts';
import { serveMuseum } from '../museum/serve.ts';
import { type Browser, openBrowser } from './harness.ts';

const now = Date.now();
const mailbox = gmailDemo(now);
const [pricing] = museumThreads(now);
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
const touchesWithAna = (atLeast = 0): Promise<Touch[]> => touchesWith('ana', atLeast);

async function touchesWith(id: string, atLeast: number): Promise<Touch[]> {
  let touches: Touch[] = [];
  await expect
    .poll(
      async () => {
        const before = touches.length;
        const chunks = (await browser.stored()).touches as TouchChunk[];
        touches = chunks
          .filter(({ stakeholderId }) => stakeholderId === id)
          .map(revive)
          .flatMap(unpackTouches);
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

describe('what waits for a mail', () => {
  const [sent, answered] = pricing!.messages.slice(-3) as [MuseumMessage, MuseumMessage];
  const asked = sent.at;
  const dev = { ...ana, id: 'dev', name: museumDev.name, emails: [museumDev.email] };
  const common = { stakeholderId: 'dev', createdAt: asked, updatedAt: asked, openDue: '2099-01-01' };
  const origin = { site: 'gmail', ref: pricing!.id, subject: pricing!.subject, thread: pricing!.id };
  const entries = [
    {
      ...common,
      id: 'wait',
      kind: 'follow-up',
      text: 'waiting for an answer',
      due: '2099-01-01',
      waits: { since: asked },
      origin,
    },
    {
      ...common,
      id: 'draft',
      kind: 'thanks',
      text: 'the intro',
      on: '2026-01-01',
      draft: { since: asked - 60_000, subject: pricing!.subject, due: '2099-01-01' },
    },
  ];

  test('is over as soon as that mail is seen, with no key pressed, and the panel says by which', async () => {
    await browser.put({ stakeholders: [ana, dev], ledger: entries });
    const gmail = await browser.open(mailbox.url);
    await openThread(gmail);
    const entry = async (id: string) =>
      ((await browser.stored()).ledger as LedgerEntry[]).find((one) => one.id === id);
    await expect
      .poll(() => entry('wait'))
      .toMatchObject({ doneAt: answered.at, waits: { answer: { ref: answered.id } } });
    const thanks = await entry('draft');
    expect(thanks).toMatchObject({ origin: { ref: sent.id } });
    expect(thanks).not.toHaveProperty('draft');

    const panel = await browser.openOwn(`sidepanel.html?tab=${await browser.tabIdOf(gmail)}`);
    panel.setDefaultTimeout(10_000);
    // Hers is the last mail of the conversation, and to the user first of all: only she is owed an answer.
    await panel.getByRole('tab', { name: /^Ana Ortiz/ }).click();
    await panel.getByText(`Reply: ${pricing!.subject}`).waitFor();
    await panel.getByRole('tab', { name: /^Dev Mehta/ }).click();
    await panel.getByText(/closed: Dev Mehta answered on .*, Q3 pricing review/).waitFor();
    expect(await panel.getByText(`Reply: ${pricing!.subject}`).count()).toBe(0);
    await panel.getByRole('button', { name: 'Still waiting: waiting for an answer' }).click();
    await panel.getByText('waiting since').waitFor();
    await openList(gmail);
    await panel.waitForSelector('[data-no-context]');
    await openThread(gmail);
    await panel.getByRole('tab', { name: /^Dev Mehta/ }).click();
    await panel.getByText('waiting since').waitFor();
  });
});

describe('what is known of a mail before and without its id', () => {
  const omar = { ...ana, id: 'omar', name: 'Omar Haddad', emails: ['omar.haddad@tailspin.example'] };
  const kenji = { ...ana, id: 'kenji', name: 'Kenji Watanabe', emails: [museumKenji.email] };

  test('rows that name one sender alone are recorded, and put right when their mail is opened', async () => {
    await browser.put({ stakeholders: [omar] });
    const gmail = await browser.open(mailbox.url);
    const fromRows = await touchesWith('omar', 1);
    expect(fromRows.length).toBeGreaterThan(1);
    for (const touch of fromRows) {
      const { at, ref, direction, groupSize, subject } = touch;
      expect(at).toBe(Number(BigInt(`0x${ref}`) >> 20n));
      expect({ direction, groupSize, subject }).toEqual({ direction: 'in', groupSize: 0 });
    }
    const [newest] = fromRows.toSorted((one, other) => other.at - one.at);
    await gmail.click(`.bog [data-legacy-last-message-id="${newest!.ref}"]`);
    await expect
      .poll(async () => (await touchesWith('omar', 1)).find(({ ref }) => ref === newest!.ref))
      .toMatchObject({ at: newest!.at, groupSize: 2, subject: expect.stringMatching(/\w/) });
  });

  test('imported mail is recorded at the time that Gmail shows', async () => {
    await browser.put({ stakeholders: [kenji] });
    const gmail = await browser.open(mailbox.url);
    await gmail.evaluate("museum.open('thread-b')");
    const shown = await gmail.getAttribute('.adn .g3', 'title');
    const old = (await touchesWith('kenji', 1)).toSorted((one, other) => one.at - other.at)[0]!;
    expect(Date.now() - old.at).toBeGreaterThan(1000 * 86_400_000);
    expect(await gmail.evaluate(inTheWordsOfThePage, old.at)).toBe(shown);
  });
});

/** Runs in the page, in its zone. */
const inTheWordsOfThePage = (at: number): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' }).format(at);
