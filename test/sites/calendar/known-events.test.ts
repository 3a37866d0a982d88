import { expect, test } from 'vitest';
import type { Badge, Tone } from '../../../lib/domain/badge.ts';
import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import type { EventSeen } from '../../../lib/domain/page-seen.ts';
import { createKnownEvents } from '../../../lib/sites/calendar/known-events.ts';

const ana = 'ana@northwind.example' as EmailAddress;
const dev = 'dev@northwind.example' as EmailAddress;
const event = (key: string, ...emails: EmailAddress[]): EventSeen => ({
  kind: 'event',
  key,
  subject: key,
  own: [],
  guests: emails.map((email) => ({ email, name: '', role: 'guest' })),
});
const badge = (email: EmailAddress, tone: Tone): Badge => ({ email, text: '12 d', tone });

test('an event is as its guest with the longest silence is', () => {
  const known = createKnownEvents();
  known.learn(event('pricing', ana, dev), [badge(ana, 'past-latest'), badge(dev, 'past-ideal')]);
  known.learn(event('renewal', dev), [badge(dev, 'past-ideal')]);
  expect([known.toneOf('pricing'), known.toneOf('renewal')]).toEqual(['past-latest', 'past-ideal']);
});

test('nothing is known of an event that was never open, or on which nobody is tracked', () => {
  const known = createKnownEvents();
  known.learn(event('focus', dev), []);
  expect([known.toneOf('focus'), known.toneOf('pricing'), known.hasAny()]).toEqual([
    undefined,
    undefined,
    false,
  ]);
});

test('what is learnt of a guest on one event holds for the others', () => {
  const known = createKnownEvents();
  known.learn(event('pricing', ana), [badge(ana, 'past-latest')]);
  known.learn(event('renewal', ana), [badge(ana, 'calm')]);
  expect(known.toneOf('pricing')).toBe('calm');
  known.learn(event('renewal', ana), []);
  expect([known.toneOf('pricing'), known.hasAny()]).toEqual([undefined, false]);
});

test('other pages teach nothing', () => {
  const known = createKnownEvents();
  known.learn({ kind: 'nothing' }, [badge(ana, 'calm')]);
  expect(known.hasAny()).toBe(false);
});

test('the oldest of very many events is forgotten', () => {
  const known = createKnownEvents();
  for (let number = 0; number < 501; number++) {
    known.learn(event(`event-${number}`, ana), [badge(ana, 'calm')]);
  }
  expect([known.toneOf('event-0'), known.toneOf('event-1')]).toEqual([undefined, 'calm']);
});
