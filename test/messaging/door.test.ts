import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import type { PageSeen } from '../../lib/domain/page-seen.ts';
import { BusyError } from '../../lib/messaging/busy-error.ts';
import { admit } from '../../lib/messaging/door.ts';
import { isLargerThan } from '../../lib/messaging/is-larger-than.ts';
import { createRateCap, type RateCap } from '../../lib/messaging/rate-cap.ts';
import { address, me, now } from '../people.ts';
import { fuzzMessage } from '../torture/fuzz-messages.ts';

type Sender = Parameters<typeof admit>[1];

/** For tests of what is said, not how often. */
const noCap: RateCap = { take: () => undefined };

let gmail: Sender;
let popup: Sender;

const tabAt = (url: string, over = {}) => ({ id: 7, url, incognito: false, ...over }) as Sender['tab'] & {};

beforeEach(() => {
  const { id } = browser.runtime;
  gmail = {
    id,
    origin: 'https://mail.google.com',
    frameId: 0,
    tab: tabAt('https://mail.google.com/mail/u/0/#inbox'),
  };
  popup = { id, origin: new URL(browser.runtime.getURL('/')).origin };
});

const person = { email: address('ana@northwind.example'), name: 'Ana', role: 'from' as const };
const thread: PageSeen = {
  kind: 'thread',
  key: '19a94f8c12345678',
  subject: 'Pricing',
  own: [me],
  messages: [{ id: '19a94f8c12345678', at: now, from: person, recipients: [{ ...person, role: 'to' }] }],
  composing: [],
};
/** A conversation of so many messages to so many people each. */
const crowd = (messages: number, recipients: number): PageSeen => ({
  ...thread,
  messages: Array.from({ length: messages }, (_, index) => ({
    id: (0x19a94f8c12345678n + BigInt(index)).toString(16),
    at: now,
    from: person,
    recipients: Array.from({ length: recipients }, (_, who) => ({
      email: address(`firstname.lastname${who}@northwind.example`),
      name: `Firstname Lastname ${who}`,
      role: 'to' as const,
    })),
  })),
});
const event: PageSeen = {
  kind: 'event',
  key: 'abc',
  subject: '',
  own: [],
  guests: [person],
  answer: 'yes',
  start: now,
};

test.each<PageSeen>([
  thread,
  event,
  { kind: 'list', own: [me], rows: [person], composing: [] },
  {
    kind: 'list',
    own: [me],
    rows: [{ ...person, lastMessages: [{ id: '19a94f8c12345678', at: now }] }],
    composing: [],
    understood: { rowPeople: 1 },
  },
  { kind: 'nothing' },
  { kind: 'not-understood', part: 'gmail messageSender' },
])('lets a content script say what it sees: $kind', (content) => {
  expect(admit({ name: 'pageSeen', content }, gmail, noCap)).toEqual({ name: 'pageSeen', content, tabId: 7 });
});

test('lets our own pages say that something changed, in Firefox too, which names no origin', () => {
  const { origin: _origin, ...inFirefox } = { ...popup, url: browser.runtime.getURL('/') };
  for (const sender of [popup, inFirefox]) {
    expect(admit({ name: 'storeChanged', content: null }, sender, noCap).name).toBe('storeChanged');
  }
});

describe('turns away', () => {
  const refused = (message: unknown, sender: Sender) => expect(() => admit(message, sender, noCap)).toThrow();

  test('whoever is not of this extension', () => {
    refused({ name: 'pageSeen', content: thread }, { ...gmail, id: 'somebody-else' });
  });

  test('what a frame, another site, or a private window says', () => {
    const nothing = { name: 'pageSeen', content: { kind: 'nothing' } };
    refused(nothing, { ...gmail, frameId: 3 });
    refused(nothing, { ...gmail, origin: 'https://mail.google.com.example' });
    refused(nothing, { ...gmail, origin: 'null' });
    refused(nothing, { ...gmail, tab: tabAt('https://mail.google.com/', { incognito: true }) });
    const { origin: _origin, ...nameless } = gmail;
    refused(nothing, nameless);
  });

  test('a tab that has gone elsewhere, or shows nothing that we may see', () => {
    const nothing = { name: 'pageSeen', content: { kind: 'nothing' } };
    for (const url of ['https://elsewhere.example/', 'https://calendar.google.com/', 'about:blank', ''])
      refused(nothing, { ...gmail, tab: tabAt(url) });
    const { tab: _tab, ...tabless } = gmail;
    refused(nothing, tabless);
  });

  test('a frame of our own page', () => {
    refused({ name: 'storeChanged', content: null }, { ...popup, frameId: 2 });
  });

  test('a message that is not this kind of sender’s', () => {
    refused({ name: 'storeChanged', content: null }, gmail);
    refused({ name: 'pageSeen', content: thread }, popup);
  });

  test.each<[string, unknown]>([
    ['nothing at all', undefined],
    ['an unknown name', { name: 'removeAll', content: null }],
    ['a name of every object', { name: 'constructor', content: null }],
    ['an extra field', { name: 'pageSeen', content: { kind: 'nothing', extra: 1 } }],
    ['no address', { name: 'openPanel', content: { email: 'ana' } }],
    ['no recipient', { name: 'composeHint', content: { recipients: ['ana'] } }],
    ['an address in capitals', { name: 'openPanel', content: { email: 'ANA@northwind.example' } }],
    [
      'a message id that is none',
      { name: 'pageSeen', content: { ...thread, messages: [{ id: '../x', recipients: [] }] } },
    ],
    [
      'a part of a page that is no name',
      { name: 'pageSeen', content: { ...event, understood: { 'Ana said so': 1 } } },
    ],
    ['a time that is none', { name: 'pageSeen', content: { ...event, start: Number.NaN } }],
    [
      'a role that is none',
      { name: 'pageSeen', content: { ...event, guests: [{ ...person, role: 'boss' }] } },
    ],
    ['a subject without end', { name: 'pageSeen', content: { ...thread, subject: 'x'.repeat(1001) } }],
    ['people without end', { name: 'pageSeen', content: { ...event, guests: new Array(6000).fill(person) } }],
    ['more than half a megabyte', { name: 'pageSeen', content: crowd(400, 20) }],
    [
      'an address without end',
      { name: 'openPanel', content: { email: `${'a'.repeat(600)}@northwind.example` } },
    ],
  ])('%s', (_what, message) => {
    refused(message, gmail);
  });
});

test('a conversation of 150 messages to 20 people each is let in, and takes less than half of what may come', () => {
  const content = crowd(150, 20);
  expect(isLargerThan(content, 250_000)).toBe(false);
  expect(isLargerThan(content, 200_000)).toBe(true);
  expect(admit({ name: 'pageSeen', content }, gmail, noCap).name).toBe('pageSeen');
});

test('20,000 messages made by chance are turned away, each with an error, and none leaves a trace', () => {
  const before = Object.keys(Object.prototype).length;
  for (let seed = 0; seed < 20_000; seed++) {
    const message = fuzzMessage(seed);
    expect(() => admit(message, gmail, noCap), JSON.stringify(message)?.slice(0, 300)).toThrow(Error);
  }
  expect(Object.keys(Object.prototype)).toHaveLength(before);
});

describe('of one tab', () => {
  const nothing = { name: 'pageSeen', content: { kind: 'nothing' } };
  const sent = (cap: RateCap, times: number, at: number, sender = gmail): (number | undefined)[] =>
    Array.from({ length: times }, () => {
      try {
        admit(nothing, sender, cap, at);
        return undefined;
      } catch (error) {
        return error instanceof BusyError ? error.after : Number.NaN;
      }
    });

  test('sixty come in at once, then twenty a second, and each is told when to come again', () => {
    const cap = createRateCap();
    expect(sent(cap, 61, now)).toEqual([...new Array(60).fill(undefined), 50]);
    expect(sent(cap, 1, now + 49)).toEqual([1]);
    expect(sent(cap, 2, now + 50)).toEqual([undefined, 50]);
    expect(sent(cap, 21, now + 1050)).toEqual([...new Array(20).fill(undefined), 50]);
    expect(sent(cap, 61, now + 3_600_000)).toEqual([...new Array(60).fill(undefined), 50]);
  });

  test('another tab is not held up, and a clock set back lets nobody through and holds nobody for long', () => {
    const cap = createRateCap();
    sent(cap, 100, now);
    expect(sent(cap, 1, now, { ...gmail, tab: tabAt('https://mail.google.com/', { id: 8 }) })).toEqual([
      undefined,
    ]);
    expect(sent(cap, 1, now - 3_600_000)).toEqual([50]);
    expect(sent(cap, 1, now - 3_600_000 + 50)).toEqual([undefined]);
  });

  test('a thousand tabs one after the other are all let in, and are not remembered for ever', () => {
    const cap = createRateCap();
    for (let id = 0; id < 1000; id++) {
      const sender = { ...gmail, tab: tabAt('https://mail.google.com/', { id }) };
      expect(sent(cap, 1, now + id * 1000, sender)).toEqual([undefined]);
    }
  });
});
