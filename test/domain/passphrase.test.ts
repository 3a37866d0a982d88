import { expect, test } from 'vitest';
import { judgePassphrase } from '../../lib/domain/passphrase.ts';

test.each([
  ['', false, 'At least 8'],
  ['short', false, 'At least 8'],
  ['aaaaaaaaaaaaaaaaaaaaaaaa', false, 'same few characters'],
  ['hunter2!x', true, 'Short'],
  ['Tr0ubador&33x', true, 'Fair'],
  ['correct horse battery staple', true, 'Long'],
  ['a bee sat on my', true, 'Long'],
  ['👩‍🚀👩‍🚀👩‍🚀', false, 'same few'],
  ['東京大阪京都神戸', true, 'Short'],
])('of “%s” it is said whether it can be used, and how hard it is to guess', (text, isUsable, words) => {
  expect(judgePassphrase(text)).toMatchObject({ isUsable, words: expect.stringContaining(words) });
});
