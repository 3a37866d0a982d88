import { expect, test } from 'vitest';
import { parseEmailAddress } from '../../lib/domain/email-address.ts';

test.each([
  ['Ana.Ortiz@Northwind.example', 'ana.ortiz@northwind.example'],
  ['  ana@northwind.example ', 'ana@northwind.example'],
  ['mailto:ana@northwind.example', 'ana@northwind.example'],
  ["o'brien+news@mail.northwind.co.uk", "o'brien+news@mail.northwind.co.uk"],
  ['jürgen@müller.example', 'jürgen@müller.example'],
  ['a@xn--mller-kva.example', 'a@xn--mller-kva.example'],
])('reads %j as an address', (text, expected) => {
  expect(parseEmailAddress(text)).toBe(expected);
});

test.each([
  '',
  'ana',
  'ana@',
  '@northwind.example',
  'ana@northwind',
  'ana ortiz@northwind.example',
  'ana@northwind.example, dev@northwind.example',
  'Ana <ana@northwind.example>',
  'ana@-northwind.example',
  'ana@north_wind.example',
  `${'a'.repeat(250)}@northwind.example`,
  null,
  undefined,
])('does not take %j for an address', (text) => {
  expect(parseEmailAddress(text)).toBeUndefined();
});
