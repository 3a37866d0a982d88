import { describe, expect, test } from 'vitest';
import { isPerson } from '../../lib/domain/people.ts';
import { type ListEntry, noLists, parseListEntry } from '../../lib/domain/people-lists.ts';
import { address } from '../people.ts';

const entries = (...texts: string[]): ListEntry[] => texts.map((text) => text as ListEntry);

test.each([
  ['Ana@Northwind.example', 'ana@northwind.example'],
  [' northwind.example ', 'northwind.example'],
  ['@Northwind.example', 'northwind.example'],
])('%j is the entry %s', (typed, entry) => {
  expect(parseListEntry(typed)).toBe(entry);
});

test.each(['', 'ana', 'ana@', 'two words.example', 'http://northwind.example/'])('%j is none', (typed) => {
  expect(parseListEntry(typed)).toBeUndefined();
});

describe('the user’s word', () => {
  test.each<[string, string, boolean]>([
    ['an address', 'robot@northwind.example', false],
    ['another address there', 'ana@northwind.example', true],
    ['a domain', 'ana@lists.acme.example', false],
    ['what is under the domain', 'ana@eu.lists.acme.example', false],
    ['what only ends like the domain', 'ana@my-lists.acme.example', true],
    ['another spelling of an address', 'robot.x+1@googlemail.com', false],
    ['somebody the rules take for a machine', 'no-reply@desk.example', true],
    ['another machine', 'no-reply@other.example', false],
    ['one person of a domain that is none', 'chair@lists.acme.example', true],
    ['one machine of a domain that is people', 'bot@desk.example', false],
  ])('counts for %s: %s', (_what, email, expected) => {
    const lists = {
      never: entries('robot@northwind.example', 'lists.acme.example', 'robotx@gmail.com', 'bot@desk.example'),
      always: entries('desk.example', 'chair@lists.acme.example'),
    };
    expect(isPerson(address(email), lists)).toBe(expected);
  });

  test('unsaid, leaves it to the rules', () => {
    expect(isPerson(address('ana@northwind.example'), noLists)).toBe(true);
    expect(isPerson(address('no-reply@northwind.example'), noLists)).toBe(false);
  });
});
