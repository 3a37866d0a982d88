import { expect, test } from 'vitest';
import { firstName, nameList, nameOrAddress, ownName } from '../../lib/domain/names.ts';
import { address, me } from '../people.ts';

test.each([
  ['Ana Ortiz', 'Ana'],
  ['Ortiz, Ana', 'Ana'],
  ['Ana', 'Ana'],
  ['ana.ortiz@northwind.example', 'ana.ortiz@northwind.example'],
])('a letter to %s begins with %s', (name, first) => {
  expect(firstName(name)).toBe(first);
});

test('who has no name is called by the address', () => {
  const email = address('ana@ortiz.example');
  expect(nameOrAddress({ email, name: '' })).toBe(email);
  expect(nameOrAddress({ email, name: 'ANA@ortiz.example' })).toBe(email);
  expect(nameOrAddress({ email, name: 'Ana' })).toBe('Ana');
});

test('a letter is signed with the name the page gives the user, or not at all', () => {
  const robin = { email: me, name: 'Robin Vale', role: 'guest' as const };
  const event = { kind: 'event' as const, key: 'e', subject: '', own: [me], guests: [robin] };
  expect(ownName(event, [me])).toBe('Robin');
  expect(ownName({ ...event, guests: [{ ...robin, name: me }] }, [me])).toBe('');
  expect(ownName({ kind: 'nothing' }, [me])).toBe('');
});

test('a list of names says at most two, and how many more', () => {
  const names = ['Ana', 'Dev', 'Mara', 'Tom'];
  expect([1, 2, 3, 4].map((count) => nameList(names.slice(0, count)))).toEqual([
    'Ana',
    'Ana and Dev',
    'Ana, Dev and 1 more',
    'Ana, Dev and 2 more',
  ]);
});
