import { expect, test } from 'vitest';
import { isLarge } from '../../lib/extension/undo.ts';

test.each([
  ['saveEntry', 1, false],
  ['removeStakeholders', 501, true],
  // Forty people, with a hundred thousand mails.
  ['importMail', 82, true],
])('%s of %i records is taken back in a worker: %s', (name, size, isInWorker) => {
  expect(isLarge(size, name)).toBe(isInWorker);
});
