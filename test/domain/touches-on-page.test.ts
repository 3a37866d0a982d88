import { describe, expect, test } from 'vitest';
import type {
  EventSeen,
  MessageSeen,
  PageSeen,
  PersonSeen,
  Role,
  RowPerson,
  ThreadSeen,
} from '../../lib/domain/page-seen.ts';
import { HOUR } from '../../lib/domain/time.ts';
import { touchesOnPage } from '../../lib/domain/touches-on-page.ts';
import { address, me, now } from '../people.ts';

const person = (email: string, role: Role = 'to'): PersonSeen => ({ email: address(email), name: '', role });
const ana = person('ana@northwind.example', 'from');
const dev = person('dev@northwind.example');
const id = '19a94f8c12345678';

const thread = (message: MessageSeen): ThreadSeen => ({
  kind: 'thread',
  key: id,
  subject: 'Pricing',
  own: [me],
  messages: [message],
  composing: [],
});

describe('a message', () => {
  test('from somebody is a touch in, with its sender alone', () => {
    const page = thread({ id, at: now, from: ana, recipients: [person(me), dev] });
    expect(touchesOnPage(page, [me], now)).toEqual([
      {
        email: ana.email,
        thread: id,
        touch: {
          at: now,
          kind: 'email',
          direction: 'in',
          groupSize: 3,
          source: 'gmail',
          ref: id,
          toMe: true,
          subject: 'Pricing',
        },
      },
    ]);
  });

  test('asks the user for an answer only as the last of its conversation, and to them first of all', () => {
    const mail = { id, at: now, from: ana, recipients: [person(me), dev] };
    const asks = (...messages: MessageSeen[]) =>
      touchesOnPage({ ...thread(mail), messages }, [me], now).map(({ touch }) => touch.toMe);
    expect(asks(mail)).toEqual([true]);
    expect(asks({ ...mail, recipients: [dev, person(me)] })).toEqual([undefined]);
    expect(asks(mail, { from: dev, recipients: [] })).toEqual([undefined]);
  });

  test('of the user is a touch out, with each recipient', () => {
    const page = thread({ id, at: now, from: person(me, 'from'), recipients: [ana, dev] });
    expect(touchesOnPage(page, [me], now).map(({ email, touch }) => [email, touch.direction])).toEqual([
      [ana.email, 'out'],
      [dev.email, 'out'],
    ]);
  });

  test.each<[string, MessageSeen]>([
    ['without an id', { at: now, from: ana, recipients: [] }],
    ['without an exact time', { id, from: ana, recipients: [] }],
    ['without a sender', { id, at: now, recipients: [dev] }],
    ['from a machine', { id, at: now, from: person('no-reply@northwind.example'), recipients: [person(me)] }],
  ])('%s is none', (_what, message) => {
    expect(touchesOnPage(thread(message), [me], now)).toEqual([]);
  });
});

describe('an event', () => {
  const event = (over: Partial<EventSeen> = {}): EventSeen => ({
    kind: 'event',
    key: 'abc_20261118T080000Z',
    subject: 'Review',
    own: [me],
    guests: [ana, dev, person(me), person('room@resource.calendar.google.com', 'guest')],
    start: now - 2 * HOUR,
    end: now - HOUR,
    ...over,
  });

  test('that is over is a meeting with everybody invited', () => {
    const seen = touchesOnPage(event(), [me], now);
    expect(seen.map(({ email }) => email)).toEqual([ana.email, dev.email]);
    expect(seen[0]?.touch).toMatchObject({
      kind: 'meeting',
      direction: 'both',
      groupSize: 3,
      at: now - 2 * HOUR,
    });
  });

  test.each<[string, Partial<EventSeen>]>([
    ['that is still running', { end: now + 1 }],
    ['to come', { start: now + HOUR, end: now + 2 * HOUR }],
    ['that the user declined', { answer: 'no' }],
  ])('%s is none', (_what, over) => {
    expect(touchesOnPage(event(over), [me], now)).toEqual([]);
  });

  test('whose time the page does not say is none', () => {
    const { start: _start, end: _end, ...timeless } = event();
    expect(touchesOnPage(timeless, [me], now)).toEqual([]);
  });
});

describe('a row of a list', () => {
  const list = (rows: RowPerson[]): PageSeen => ({ kind: 'list', own: [me], rows, composing: [] });

  test('that names one sender alone is a touch in from them, with nobody knows whom else', () => {
    const rows = [{ ...ana, lastMessages: [{ id, at: now }] }, dev];
    expect(touchesOnPage(list(rows), [me], now)).toEqual([
      {
        email: ana.email,
        touch: { at: now, kind: 'email', direction: 'in', groupSize: 0, source: 'gmail', ref: id },
        isGuess: true,
      },
    ]);
  });

  test.each(['no-reply@northwind.example', me])('from %s is none', (email) => {
    const row = { ...person(email, 'from'), lastMessages: [{ id, at: now }] };
    expect(touchesOnPage(list([row]), [me], now)).toEqual([]);
  });
});
