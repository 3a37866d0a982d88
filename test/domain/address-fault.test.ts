import { expect, test } from 'vitest';
import { addressFault } from '../../lib/domain/address-fault.ts';

test.each([
  ['ana.ortiz', 'there is no @ in it'],
  ['ana@', 'there is nothing after the @'],
  ['@northwind.example', 'there is nothing before the @'],
  ['ana@northwind', 'the part after the @ has no dot, as example.com has'],
  ['ana ortiz@northwind.example', 'there is a blank in it'],
  ['ana@north@wind.example', 'there is more than one @ in it'],
  ['ana@north_wind.example', 'there is something in it that no address has'],
])('says of %j that %s', (text, words) => {
  expect(addressFault(text)).toBe(words);
});

test('finds no fault with an address', () => {
  expect(addressFault(' Ana.Ortiz@Northwind.example ')).toBeUndefined();
});
