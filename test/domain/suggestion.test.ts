import { expect, test } from 'vitest';
import type { LedgerEntry } from '../../lib/domain/ledger.ts';
import { markOf, type Suggestion, stillOpen } from '../../lib/domain/suggestion.ts';

const contract: Suggestion = { ref: 'a', sentence: 'I will send the contract.', way: 'they-promised' };
const numbers: Suggestion = { ref: 'a', sentence: 'Please send the numbers.', way: 'they-asked' };
const taken = {
  kind: 'promise',
  text: contract.sentence,
  origin: { site: 'gmail', ref: 'a', subject: '' },
} as LedgerEntry;

test('a sentence is suggested once, until it is taken or dropped', () => {
  const all = [contract, numbers, contract];
  expect(stillOpen(all, [], new Set())).toEqual([contract, numbers]);
  expect(stillOpen(all, [taken], new Set())).toEqual([numbers]);
  expect(stillOpen(all, [], new Set([markOf(numbers)]))).toEqual([contract]);
});

test('the same sentence in another mail is another suggestion', () => {
  const again = { ...contract, ref: 'b' };
  expect(stillOpen([contract, again], [taken], new Set())).toEqual([again]);
  expect(markOf(again)).not.toBe(markOf(contract));
});

test('a mark says nothing of the sentence', () => {
  expect(markOf(contract)).toMatch(/^[0-9a-z]{1,7}$/);
});
