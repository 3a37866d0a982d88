// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing';
import type { Badge } from '../../lib/domain/badge.ts';
import type { PageSeen, ThreadSeen } from '../../lib/domain/page-seen.ts';
import { answerMessages } from '../../lib/messaging/messenger.ts';
import { ASK_AGAIN, type Envelope } from '../../lib/messaging/protocol.ts';
import { PageChangedError } from '../../lib/page/page-changed-error.ts';
import { linkPage } from '../../lib/page/page-link.ts';
import { address } from '../people.ts';
import { makePort } from './port.ts';

const NOTHING: PageSeen = { kind: 'nothing' };
const badge: Badge = { email: address('ana.ortiz@northwind.example'), text: '12 d', tone: 'calm' };

const thread = (key: string, subject = ''): ThreadSeen => ({
  kind: 'thread',
  key,
  subject,
  own: [],
  messages: [],
  composing: [],
});

/** A page that shows what it is told to, and remembers what was drawn on it. */
function makePage(shown: PageSeen) {
  const page = {
    shown,
    drawn: [] as { badges: number; on: string }[],
    look: () => {},
    readPage: () => page.shown,
    watch: (look: () => void) => {
      page.look = look;
    },
    draw: (badges: readonly Badge[], on: PageSeen) => {
      page.drawn.push({ badges: badges.length, on: 'key' in on ? on.key : on.kind });
    },
    show: (next: PageSeen) => {
      page.shown = next;
      page.look();
    },
  };
  return page;
}

const settled = () => new Promise((done) => setTimeout(done, 5));

describe('the link between a page and the background', () => {
  let asked: PageSeen[];
  let ending: AbortController;
  let answer: (page: PageSeen) => Promise<Badge[]>;

  beforeEach(() => {
    fakeBrowser.reset();
    Object.assign(browser.extension, { inIncognitoContext: false });
    Object.assign(browser.runtime, { connect: () => makePort() });
    ending = new AbortController();
    asked = [];
    answer = async () => [badge];
    answerMessages(async (message) => {
      // In a browser nobody hears what they said themselves.
      if (message === ASK_AGAIN) return null;
      const { content } = message as Envelope;
      asked.push(content as PageSeen);
      return answer(content as PageSeen);
    });
  });

  afterEach(() => ending.abort());

  it('asks when what is seen has changed, and only then', async () => {
    const page = makePage(thread('a'));
    linkPage(page, ending.signal);
    await settled();
    page.look();
    page.look();
    await settled();
    expect(asked).toEqual([thread('a')]);
    page.show(thread('a', 'a new subject'));
    await settled();
    expect(asked).toHaveLength(2);
    expect(page.drawn.at(-1)).toEqual({ badges: 1, on: 'a' });
  });

  it('asks again when the background says that something changed', async () => {
    const page = makePage(thread('a'));
    linkPage(page, ending.signal);
    await settled();
    await fakeBrowser.runtime.onMessage.trigger(ASK_AGAIN, {});
    await settled();
    expect(asked).toHaveLength(2);
  });

  it('throws an answer away that is about another conversation than the page shows by now', async () => {
    let release = () => {};
    answer = (page) =>
      'key' in page && page.key === 'a'
        ? new Promise((done) => {
            release = () => done([badge]);
          })
        : Promise.resolve([]);
    const page = makePage(thread('a'));
    linkPage(page, ending.signal);
    await settled();
    // The elements are reused: no look has told of it yet.
    page.shown = thread('b');
    release();
    await settled();
    expect(page.drawn.filter(({ badges }) => badges > 0)).toEqual([]);
    expect(asked.at(-1)).toEqual(thread('b'));
  });

  it('has one question at a time, and ends with the newest', async () => {
    const page = makePage(thread('a'));
    linkPage(page, ending.signal);
    for (const subject of ['1', '2', '3', '4']) page.show(thread('a', subject));
    await settled();
    expect(asked).toEqual([thread('a'), thread('a', '4')]);
  });

  it('draws nothing when there is no answer, and asks again a little later, a few times', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    answer = () => Promise.reject(new Error('The background was stopped'));
    const page = makePage(thread('a'));
    linkPage(page, ending.signal);
    await vi.advanceTimersByTimeAsync(500);
    expect(page.drawn.at(-1)).toEqual({ badges: 0, on: 'a' });
    expect(asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(4);
    answer = async () => [badge];
    page.show(thread('b'));
    await vi.advanceTimersByTimeAsync(1);
    answer = () => Promise.reject(new Error('The background was stopped'));
    page.show(thread('c'));
    await vi.advanceTimersByTimeAsync(500);
    answer = async () => [badge];
    await vi.advanceTimersByTimeAsync(600);
    expect(page.drawn.at(-1)).toEqual({ badges: 1, on: 'c' });
  });

  it('draws nothing when there is no answer, until the page changes', async () => {
    answer = () => Promise.reject(new Error('The database cannot be opened'));
    const page = makePage(thread('a'));
    linkPage(page, ending.signal);
    await settled();
    page.look();
    await settled();
    expect(asked).toHaveLength(1);
    expect(page.drawn.at(-1)).toEqual({ badges: 0, on: 'a' });
    answer = async () => [badge];
    page.show(thread('b'));
    await settled();
    expect(page.drawn.at(-1)).toEqual({ badges: 1, on: 'b' });
  });

  it('says which part of the page it did not understand', async () => {
    const page = makePage(NOTHING);
    page.readPage = () => {
      throw new PageChangedError('gmail messageSender');
    };
    linkPage(page, ending.signal);
    await settled();
    expect(asked).toEqual([{ kind: 'not-understood', part: 'gmail messageSender' }]);
  });

  it('takes everything away when it ends, and is silent', async () => {
    const page = makePage(thread('a'));
    linkPage(page, ending.signal);
    await settled();
    ending.abort();
    expect(page.drawn.at(-1)).toEqual({ badges: 0, on: 'nothing' });
    await fakeBrowser.runtime.onMessage.trigger(ASK_AGAIN, {});
    await settled();
    expect(asked).toHaveLength(1);
  });

  it('ends by itself when the extension is gone', async () => {
    const page = makePage(thread('a'));
    linkPage(page, ending.signal);
    await settled();
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('Extension context invalidated.'));
    page.show(thread('b'));
    await settled();
    expect(page.drawn.at(-1)).toEqual({ badges: 0, on: 'nothing' });
  });

  it('does nothing in a private window', async () => {
    Object.assign(browser.extension, { inIncognitoContext: true });
    const page = makePage(thread('a'));
    linkPage(page, ending.signal);
    await settled();
    expect(asked).toEqual([]);
    expect(page.drawn).toEqual([]);
  });
});
