import { expect, test } from 'vitest';
import { originLink } from '../../lib/domain/origin-link.ts';
import { originOfPage } from '../../lib/domain/origin-of-page.ts';
import type { ThreadSeen } from '../../lib/domain/page-seen.ts';

const thread: ThreadSeen = {
  kind: 'thread',
  key: '19a94f8c00000001',
  subject: 'Q3 pricing review',
  own: [],
  messages: [
    { id: '19a94f8c00000001', recipients: [] },
    { id: '19a94f8c00000002', recipients: [] },
    { recipients: [] },
  ],
  composing: [],
};

test('what is logged from a conversation leads back to its newest message', () => {
  const origin = originOfPage(thread);
  expect(origin).toEqual({ site: 'gmail', ref: '19a94f8c00000002', subject: 'Q3 pricing review' });
  expect(origin && originLink(origin)).toBe('https://mail.google.com/mail/u/0/#all/19a94f8c00000002');
});

test('what is logged from an event names it', () => {
  const origin = originOfPage({ kind: 'event', key: 'abc_123', subject: 'Review', own: [], guests: [] });
  expect(origin).toEqual({ site: 'calendar', ref: 'abc_123', subject: 'Review' });
  expect(origin && originLink(origin)).toBeUndefined();
});

test('an id that is none leads nowhere', () => {
  expect(originLink({ site: 'gmail', ref: 'javascript:alert(1)', subject: '' })).toBeUndefined();
  expect(originOfPage({ kind: 'list', own: [], rows: [], composing: [] })).toBeUndefined();
});
