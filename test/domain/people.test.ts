import { expect, test } from 'vitest';
import type { PageSeen, PersonSeen, Role } from '../../lib/domain/page-seen.ts';
import { addressesShown, peopleInRows, peopleInSight, whyNotPerson } from '../../lib/domain/people.ts';
import { address, me } from '../people.ts';

const person = (email: string, role: Role = 'to', name = ''): PersonSeen => ({
  email: address(email),
  name,
  role,
});

test.each([
  'no-reply@northwind.example',
  'noreply@northwind.example',
  'do-not-reply@northwind.example',
  'alerts.noreply@northwind.example',
  'drive-shares-dm-noreply@google.com',
  'calendar-notification@google.com',
  'mailer-daemon@googlemail.com',
  'bounce+1234@mail.example',
  'c_188abc@resource.calendar.google.com',
  'abc123@group.calendar.google.com',
  'pm-guild@googlegroups.com',
  'linux-mips@lists.mips.example',
])('%s is not a person', (email) => {
  expect(whyNotPerson(address(email))).toBeTruthy();
});

test.each([
  'ana.ortiz@northwind.example',
  'noreen@northwind.example',
  'norbert.replyan@northwind.example',
  'listowel@northwind.example',
  'grouper@calendars.example',
  'bouncer@northwind.example',
])('%s may be one', (email) => {
  expect(whyNotPerson(address(email))).toBeUndefined();
});

const thread: PageSeen = {
  kind: 'thread',
  key: '19a94f8c12345678',
  subject: 'Pricing',
  own: [me],
  messages: [
    {
      from: person('ana@northwind.example', 'from', 'ana@northwind.example'),
      recipients: [person(me), person('dev@northwind.example', 'to', 'Dev')],
    },
    {
      from: person(me, 'from'),
      recipients: [person('ana@northwind.example', 'to', 'Ana Ortiz'), person('no-reply@northwind.example')],
    },
  ],
  composing: [person('mara@acme.example', 'cc', 'Mara')],
};

test('everybody on a conversation is in sight once, with the best name, without the user and the machines', () => {
  expect(peopleInSight(thread, [me])).toEqual([
    person('ana@northwind.example', 'from', 'Ana Ortiz'),
    person('dev@northwind.example', 'to', 'Dev'),
    person('mara@acme.example', 'cc', 'Mara'),
  ]);
});

test('two spellings of one mailbox are one person, shown as first spelt, and look-alikes are two', () => {
  const list: PageSeen = {
    kind: 'list',
    own: [],
    rows: [],
    composing: ['ana.ortiz@gmail.com', 'anaortiz+x@gmail.com', 'аnaortiz@gmail.com'].map((email) =>
      person(email),
    ),
  };
  expect(peopleInSight(list, []).map(({ email }) => email)).toEqual([
    'ana.ortiz@gmail.com',
    'аnaortiz@gmail.com',
  ]);
  expect(addressesShown(list, [])).toHaveLength(3);
  expect(peopleInSight(list, [address('a.na.ortiz@googlemail.com')])).toHaveLength(1);
});

test('people who are only in rows are apart from the context', () => {
  const list: PageSeen = {
    kind: 'list',
    own: [me],
    rows: [person('ana@northwind.example', 'from'), person(me, 'from')],
    composing: [person('dev@northwind.example')],
  };
  expect(peopleInSight(list, [me]).map(({ email }) => email)).toEqual(['dev@northwind.example']);
  expect(peopleInRows(list, [me]).map(({ email }) => email)).toEqual(['ana@northwind.example']);
});

test.each<PageSeen>([{ kind: 'nothing' }, { kind: 'not-understood', part: 'gmail thread' }])(
  'nobody is in sight on $kind',
  (page) => {
    expect(peopleInSight(page, [])).toEqual([]);
  },
);
