import { expect, test } from 'vitest';
import { searchPeople } from '../../lib/domain/search-people.ts';
import { address, ana, dev } from '../people.ts';

const jose = {
  name: 'José Ángel Peña',
  nickname: 'Pepín',
  emails: [address('jpena@fabrikam.example')],
  organisation: 'Fabrikam',
};
const people = [ana, dev, jose];

test.each([
  ['ort', ['Ana Ortiz']],
  ['ORTIZ ana', ['Ana Ortiz']],
  ['jose pena', ['José Ángel Peña']],
  ['pepin pena', ['José Ángel Peña']],
  ['northwind', ['Ana Ortiz', 'Dev Mehta']],
  ['fabri', ['José Ángel Peña']],
  ['tiz', []],
  ['', ['Ana Ortiz', 'Dev Mehta', 'José Ángel Peña']],
])('%j finds %j', (typed, names) => {
  expect(searchPeople(people, typed, 8).map(({ name }) => name)).toEqual(names);
});

test('finds no more than asked for', () => {
  expect(searchPeople(people, '', 2)).toHaveLength(2);
});
