import { expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import { gmailDraftUrl } from '../../lib/domain/gmail-links.ts';
import { originLink, touchLink } from '../../lib/domain/origin-link.ts';
import { originOfPage } from '../../lib/domain/origin-of-page.ts';
import type { EventSeen, ThreadSeen } from '../../lib/domain/page-seen.ts';
import { defaultSettings, onlyAccount } from '../../lib/domain/settings.ts';
import { parseEventId } from '../../lib/sites/calendar/event-id.ts';
import { address, me, now, touch } from '../people.ts';

const thread: ThreadSeen = {
  kind: 'thread',
  key: '19a94f8c00000001',
  subject: 'Q3 pricing review',
  own: [me],
  messages: [
    { id: '19a94f8c00000001', recipients: [] },
    { id: '19a94f8c00000002', recipients: [] },
    { recipients: [] },
  ],
  composing: [],
};
const event: EventSeen = { kind: 'event', key: 'abc_123', subject: 'Review', own: [me], guests: [] };

test('what is logged from a conversation leads back to its newest message, in its account', () => {
  const origin = originOfPage(thread);
  expect(origin).toEqual({
    site: 'gmail',
    ref: '19a94f8c00000002',
    subject: 'Q3 pricing review',
    thread: '19a94f8c00000001',
    account: me,
  });
  expect(originLink(origin!)).toBe(
    'https://mail.google.com/mail/?authuser=pm%40acme.example#all/19a94f8c00000002',
  );
});

test('what was logged before accounts were kept leads to the first one', () => {
  expect(originLink({ site: 'gmail', ref: '19a94f8c00000002', subject: '' })).toBe(
    'https://mail.google.com/mail/u/0/#all/19a94f8c00000002',
  );
});

test.each(['pm@acme.example', 'robin.vale@gmail.com', '4f8c@group.calendar.google.com'])(
  'what is logged from an event of the calendar %s leads back to it',
  (calendar) => {
    const link = originLink(originOfPage({ ...event, calendar })!);
    const { origin, pathname, searchParams } = new URL(link!);
    expect(origin + pathname).toBe('https://calendar.google.com/calendar/event');
    expect(parseEventId(searchParams.get('eid')!)).toEqual({ eventId: 'abc_123', calendarId: calendar });
    expect(searchParams.get('authuser')).toBe(me);
  },
);

test('an event whose calendar is not known leads to its day', () => {
  const origin = originOfPage({ ...event, day: '2026-11-03' as CalendarDate });
  expect(originLink(origin!)).toBe(
    'https://calendar.google.com/calendar/r/day/2026/11/3?authuser=pm%40acme.example',
  );
});

test.each([
  [touch(), 'https://mail.google.com/mail/u/0/#all/19a94f8c12345678'],
  [touch({ source: 'import' }), 'https://mail.google.com/mail/u/0/#all/19a94f8c12345678'],
  [
    touch({ kind: 'meeting', source: 'calendar', at: now }),
    'https://calendar.google.com/calendar/r/day/2026/11/18',
  ],
  [touch({ source: 'import', ref: 'mid:00000001' }), undefined],
  [touch({ kind: 'call', source: 'manual', ref: 'manual:1' }), undefined],
])('a touch leads to its mail, or to its day: %j', (one, link) => {
  expect(touchLink(one)).toBe(link);
});

test('a touch is looked at in the only account there is', () => {
  expect(touchLink(touch(), me)).toContain('/mail/?authuser=pm%40acme.example#all/');
  expect(touchLink(touch({ kind: 'meeting', source: 'calendar' }), me)).toMatch(/18\?authuser=pm%40acme/);
});

test.each<[string[], Record<string, string[]>, string | undefined]>([
  [['a@x.example'], {}, 'a@x.example'],
  [['a@x.example', 'alias@x.example'], { 'a@x.example': ['a@x.example', 'alias@x.example'] }, 'a@x.example'],
  [['a@x.example', 'b@x.example'], { 'a@x.example': [], 'b@x.example': [] }, undefined],
  [[], {}, undefined],
])('of the addresses %j by account %j the only account is %s', (own, byAccount, only) => {
  const ownAddresses = own.map(address);
  const ownByAccount = Object.fromEntries(
    Object.entries(byAccount).map(([at, all]) => [at, all.map(address)]),
  );
  expect(onlyAccount({ ...defaultSettings, ownAddresses, ownByAccount })).toBe(only);
});

test('a draft opens in the account it is written from', () => {
  const letter = { to: me, subject: 'Thanks', body: 'for it' };
  expect(new URL(gmailDraftUrl({ ...letter, account: me })).searchParams.get('authuser')).toBe(me);
  expect(gmailDraftUrl(letter)).not.toContain('authuser');
});

test('an id that is none leads nowhere', () => {
  expect(originLink({ site: 'gmail', ref: 'javascript:alert(1)', subject: '' })).toBeUndefined();
  expect(originLink({ site: 'calendar', ref: 'abc_123', subject: '' })).toBeUndefined();
  expect(originOfPage({ kind: 'list', own: [], rows: [], composing: [] })).toBeUndefined();
});
