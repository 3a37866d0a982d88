import { describe, expect, test } from 'vitest';
import { findDuplicates, pairKey } from '../../lib/domain/duplicates.ts';
import type { Stakeholder, StakeholderId } from '../../lib/domain/stakeholder.ts';
import { address } from '../people.ts';

let count = 0;
const person = (name: string, email: string, over: Partial<Stakeholder> = {}): Stakeholder => ({
  id: `p${count++}` as StakeholderId,
  name,
  emails: [address(email)],
  group: 'customer',
  createdAt: count,
  updatedAt: count,
  summary: { count: 0 },
  ...over,
});

/** A name and an address each: "Ana Ortiz <ana@x.example>". */
const parse = (text: string, over: Partial<Stakeholder> = {}): Stakeholder => {
  const [name = '', email = ''] = text.replace('>', '').split(' <');
  return person(name, email, over);
};

describe('two are offered as one', () => {
  test.each([
    [
      'Ana Ortiz <ana.ortiz@gmail.com>',
      'A. O. <anaortiz+news@googlemail.com>',
      'Both are reached at ana.ortiz@gmail.com.',
    ],
    [
      'Ana Ortiz <ana@northwind.example>',
      'Ana Ortiz <a.ortiz@northwind.example>',
      'Same name, both at northwind.example.',
    ],
    [
      'Łukasz Żak <l@northwind.example>',
      'ZAK, Lukasz <zak@northwind.example>',
      'Same name, written in two ways, both at northwind.example.',
    ],
    [
      'Dr. Ana M. Ortiz <ana@northwind.example>',
      'Ana Ortiz <o@northwind.example>',
      'Same name, written in two ways, both at northwind.example.',
    ],
    [
      'Bob Stone <bob@northwind.example>',
      'Robert Stone <rs@northwind.example>',
      'Bob Stone and Robert Stone: a short form and the name, both at northwind.example.',
    ],
    [
      'Paco García <p@norte.example>',
      'Francisco Garcia <f@norte.example>',
      'Paco García and Francisco Garcia: a short form and the name, both at norte.example.',
    ],
    [
      'Uli Weiß <u@nord.example>',
      'Ulrich Weiss <w@nord.example>',
      'Uli Weiß and Ulrich Weiss: a short form and the name, both at nord.example.',
    ],
    [
      'A. Ortiz <ao@northwind.example>',
      'Ana Ortiz <ana@northwind.example>',
      'A. Ortiz and Ana Ortiz: the initial fits, both at northwind.example.',
    ],
    [
      'Ana Ortiz <ana@gmail.com>',
      'Ana Ortiz <ana@northwind.example>',
      'Same name; nothing says that they work at different places.',
    ],
    ['田中健二 <k@contoso.example>', '田中健二 <t@contoso.example>', 'Same name, both at contoso.example.'],
  ])('%s and %s: %s', (one, other, why) => {
    const found = findDuplicates([parse(one), parse(other)]);
    expect(found.map((pair) => pair.why)).toEqual([why]);
    expect(found[0]?.isLookAlike).toBe(false);
  });

  test('by the organisation they name, whatever it adds to its name', () => {
    const one = parse('Ana Ortiz <ana@gmail.com>', { organisation: 'Northwind GmbH' });
    const other = parse('Ana Ortiz <ana@northwind.example>');
    expect(findDuplicates([one, other])).toHaveLength(1);
  });
});

test.each([
  ['Guadalupe Ortiz <g@x.example>', 'Lupita', 'Lupita Ortiz <l@x.example>'],
  ['Ortiz, Ana <a@x.example>', 'Nani', 'Nani Ortiz <n@x.example>'],
  ['Dr. Ana Ortiz <a@x.example>', 'Nani', 'Nani Ortiz <n@x.example>'],
  ['Jan Tamm <j@x.example>', 'Bobby Tables', 'Robert Tables <b@x.example>'],
])('%s, also called %s, and %s are offered as one', (one, nickname, other) => {
  const people = [parse(other), parse(one, { nickname })];
  const { name } = people[1]!;
  expect(findDuplicates(people).map(({ why }) => why)).toEqual([
    `${people[0]!.name} and ${name}: ${name} is also called ${nickname}, both at x.example.`,
  ]);
});

test('a nickname alone makes nobody one', () => {
  const people = [
    parse('Guadalupe Ortiz <g@x.example>', { nickname: 'Lupita' }),
    parse('María Stone <m@x.example>', { nickname: 'Lupita' }),
    parse('Lupita <l@x.example>'),
    parse('Lupita Ortiz <l@other.example>'),
  ];
  expect(findDuplicates(people)).toEqual([]);
});

describe('two are not offered as one', () => {
  test.each([
    ['Ana Ortiz <ana@northwind.example>', 'Ana Ortiz <ana@contoso.example>', 'who work at different places'],
    [
      'Alexander Stone <a@x.example>',
      'Alexandra Stone <b@x.example>',
      'whose names merely have a short form in common',
    ],
    ['Ana <ana@x.example>', 'Ana <b@x.example>', 'of whom only a first name is known'],
    ['Ana M. Ortiz <a@x.example>', 'Ana P. Ortiz <b@x.example>', 'with different initials'],
    ['A. Ortiz <a@gmail.com>', 'Ana Ortiz <b@x.example>', 'by an initial alone'],
    ['ana.ortiz@x.example <a@x.example>', 'ana.ortiz@x.example <b@x.example>', 'who go by an address'],
    [
      'Ana Ortiz <ana.ortiz@x.example>',
      'Dev Mehta <anaortiz@x.example>',
      'for dots that a provider does not ignore',
    ],
  ])('%s and %s, %s', (one, other) => {
    expect(findDuplicates([parse(one), parse(other)])).toEqual([]);
  });

  test('a sample person and a real one', () => {
    const sample = parse('Ana Ortiz <ana@gmail.com>', { sample: true });
    expect(findDuplicates([sample, parse('Ana Ortiz <an.a@gmail.com>')])).toEqual([]);
  });

  test('whom the user has said to be two', () => {
    const [one, other] = [parse('Ana Ortiz <a@x.example>'), parse('Ana Ortiz <b@x.example>')];
    expect(findDuplicates([one, other], [pairKey(other, one)])).toEqual([]);
  });
});

test.each([
  ['northwind.example', 'n0rthwind.example'],
  ['northwind.example', 'northwind.test'],
  ['northwind.example', 'nothwind.example'],
  ['northwind.example', 'northwnid.example'],
  ['fabrikam.example', 'fabrikarn.example'],
  ['northwind.example', 'nоrthwind.example'],
])('the same name at %s and %s is set apart: one may pose as the other', (one, other) => {
  const people = [
    parse(`Ana Ortiz <ana@${one}>`, { organisation: 'Northwind' }),
    parse(`Ana Ortiz <ana@${other}>`, { organisation: 'Northwind' }),
  ];
  const [pair] = findDuplicates(people);
  expect(pair?.isLookAlike).toBe(true);
  expect(pair?.why).toContain('look alike');
});

test('whoever has more touches, or was there first, comes first', () => {
  const [old, busy] = [
    parse('Ana Ortiz <a@x.example>', { createdAt: 1 }),
    parse('Ana Ortiz <b@x.example>', { createdAt: 2, summary: { count: 3 } }),
  ];
  expect(findDuplicates([old, busy])[0]?.people).toEqual([busy, old]);
  const later = { ...old, id: 'later' as StakeholderId, createdAt: 9 };
  expect(findDuplicates([later, old])[0]?.people).toEqual([old, later]);
});

test('finds every pair among twenty thousand people, and compares only those who share something', () => {
  const people = Array.from({ length: 20_000 }, (_none, index) =>
    person(`Given${index} Family${index % 1000}`, `p${index}@firm${index % 300}.example`),
  );
  // A crowd of one name at one place, and a hundred twins.
  for (let index = 0; index < 500; index++) people.push(person('Wei Wang', `wei${index}@gmail.com`));
  const twins = people
    .slice(0, 100)
    .map((one, index) => person(one.name, `twin${index}@firm${index % 300}.example`));
  const found = findDuplicates([...people, ...twins]);
  const ids = new Set(twins.map(({ id }) => id));
  expect(found.filter(({ people: pair }) => pair.some(({ id }) => ids.has(id)))).toHaveLength(100);
  expect(found).toHaveLength(100 + 499);
});
