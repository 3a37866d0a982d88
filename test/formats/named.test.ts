import { expect, test } from 'vitest';
import { readNamed } from '../../lib/formats/named.ts';

test.each([
  ['promised Ana numbers by fri', 'Ana'],
  ['Promised Ana numbers', 'Ana'],
  ['I asked Omar for the budget', 'Omar'],
  ['call 15m with dev', 'dev'],
  ['call dev 15 min', 'dev'],
  ['15m with dev', 'dev'],
  ['i owe Ana numbers by fri', 'Ana'],
  ['Dev owes me the contract', 'Dev'],
  ['lunch with Mara yesterday', 'Mara'],
  ['thanks to mara for the intro', 'mara'],
  ['thank Ana for the intro', 'Ana'],
  ['feedback from Tom: too slow', 'Tom'],
  ['Dev promised the contract', 'Dev'],
  ['Čeněk asked for a roadmap', 'Čeněk'],
  ['told ana about the launch date', 'ana'],
  ['ana will send the contract by fri', 'ana'],
  ['met dev 30m', 'dev'],
  ['waiting for ana on pricing until thu', 'ana'],
  ['ana: likes the new export', 'ana'],
  ['asked dev for feedback on the export', 'dev'],
  ['thx dev for the slides', 'dev'],
  ['promised ana numbers', 'ana'],
  ['remind dev about the contract tue', 'dev'],
  ['disagree with ana on discounts', 'ana'],
  ['call Bobby', 'Bobby'],
  ['Send Bobby the numbers by fri', 'Bobby'],
])('%j is about %s', (typed, name) => {
  expect(readNamed(typed)).toBe(name);
});

test.each([
  'she promised me the contract',
  'send revised numbers next thu',
  'asked for the budget',
  'call with the team',
  'call tomorrow',
  'thanks for the intro',
  'met at the fair',
  '',
])('%j names nobody', (typed) => {
  expect(readNamed(typed)).toBeUndefined();
});
