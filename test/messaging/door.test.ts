import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import type { PageSeen } from '../../lib/domain/page-seen.ts';
import { admit } from '../../lib/messaging/door.ts';
import { address, me, now } from '../people.ts';

type Sender = Parameters<typeof admit>[1];

let gmail: Sender;
let popup: Sender;

beforeEach(() => {
  const { id } = browser.runtime;
  gmail = {
    id,
    origin: 'https://mail.google.com',
    frameId: 0,
    tab: { id: 7, incognito: false } as Sender['tab'] & {},
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
    rows: [{ ...person, lastMessage: { id: '19a94f8c12345678', at: now } }],
    composing: [],
    understood: { rowPeople: 1 },
  },
  { kind: 'nothing' },
  { kind: 'not-understood', part: 'gmail messageSender' },
])('lets a content script say what it sees: $kind', (content) => {
  expect(admit({ name: 'pageSeen', content }, gmail)).toEqual({ name: 'pageSeen', content, tabId: 7 });
});

test('lets our own pages say that something changed, in Firefox too, which names no origin', () => {
  const { origin: _origin, ...inFirefox } = { ...popup, url: browser.runtime.getURL('/') };
  for (const sender of [popup, inFirefox]) {
    expect(admit({ name: 'storeChanged', content: null }, sender).name).toBe('storeChanged');
  }
});

describe('turns away', () => {
  const refused = (message: unknown, sender: Sender) => expect(() => admit(message, sender)).toThrow();

  test('whoever is not of this extension', () => {
    refused({ name: 'pageSeen', content: thread }, { ...gmail, id: 'somebody-else' });
  });

  test('what a frame, another site, or a private window says', () => {
    const nothing = { name: 'pageSeen', content: { kind: 'nothing' } };
    refused(nothing, { ...gmail, frameId: 3 });
    refused(nothing, { ...gmail, origin: 'https://mail.google.com.example' });
    refused(nothing, { ...gmail, origin: 'null' });
    refused(nothing, { ...gmail, tab: { ...gmail.tab, incognito: true } as Sender['tab'] & {} });
    const { origin: _origin, ...nameless } = gmail;
    refused(nothing, nameless);
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
    [
      'more than a megabyte',
      {
        name: 'pageSeen',
        content: { ...thread, messages: new Array(1500).fill({ recipients: new Array(20).fill(person) }) },
      },
    ],
  ])('%s', (_what, message) => {
    refused(message, gmail);
  });
});
