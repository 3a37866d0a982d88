import { describe, expect, test } from 'vitest';
import { isAmong, toMailbox } from '../../lib/domain/mailbox.ts';
import { address } from '../people.ts';

const mailboxOf = (email: string): string => toMailbox(address(email));

test.each([
  ['Ana.Ortiz@Northwind.example', 'ana.ortiz@northwind.example'],
  ['ana.ortiz@gmail.com', 'anaortiz@gmail.com'],
  ['a.n.a.ortiz+work@gmail.com', 'anaortiz@gmail.com'],
  ['Ana.Ortiz+news@GoogleMail.com', 'anaortiz@gmail.com'],
  ['ana+work@outlook.com', 'ana@outlook.com'],
  ['ana+work@proton.me', 'ana@proton.me'],
  ['ana+a+b@fastmail.com', 'ana@fastmail.com'],
])('%s is delivered to the mailbox of %s', (one, other) => {
  expect(mailboxOf(one)).toBe(mailboxOf(other));
});

test.each<[string, string, string]>([
  ['a tag at a domain whose rules nobody knows', 'ana+work@northwind.example', 'ana@northwind.example'],
  ['dots where dots count', 'ana.ortiz@outlook.com', 'anaortiz@outlook.com'],
  ['dots at a company', 'ana.ortiz@northwind.example', 'anaortiz@northwind.example'],
  ['another domain of the same provider', 'ana@outlook.com', 'ana@hotmail.com'],
  ['a domain that only ends like one', 'ana.ortiz@notgmail.com', 'anaortiz@notgmail.com'],
  ['a part of one', 'ana.ortiz@mail.gmail.com', 'anaortiz@gmail.com'],
  ['a look-alike letter', 'аna@gmail.com', 'ana@gmail.com'],
  ['a look-alike domain', 'ana@nоrthwind.example', 'ana@northwind.example'],
  ['punycode and what it stands for', 'ana@xn--bcher-kva.example', 'ana@bücher.example'],
])('%s is another mailbox', (_what, one, other) => {
  expect(mailboxOf(one)).not.toBe(mailboxOf(other));
});

describe('a mailbox', () => {
  test.each(['+tag@gmail.com', '...@gmail.com', '+@outlook.com'])('is left of %s', (email) => {
    expect(mailboxOf(email)).toMatch(/^.+@/);
  });

  test('of a mailbox is the same', () => {
    for (const email of ['a.b+c@googlemail.com', 'a+b@icloud.com', 'a.b@northwind.example']) {
      expect(mailboxOf(mailboxOf(email))).toBe(mailboxOf(email));
    }
  });

  test('of a domain named like something every object has is the address', () => {
    expect(mailboxOf('ana@constructor.example')).toBe('ana@constructor.example');
  });
});

test('an address is among others however it is spelt', () => {
  const isMine = isAmong([address('robin.vale@gmail.com')]);
  expect(isMine(address('robinvale+touchbase@googlemail.com'))).toBe(true);
  expect(isMine(address('robin.vale@outlook.com'))).toBe(false);
});
