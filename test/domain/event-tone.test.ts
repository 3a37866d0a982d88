import { expect, test } from 'vitest';
import { worstTone } from '../../lib/domain/event-tone.ts';

test('an event is as its guest with the longest silence is', () => {
  expect(worstTone(['past-ideal', 'past-latest', 'calm'])).toBe('past-latest');
  expect(worstTone(['calm', 'past-ideal'])).toBe('past-ideal');
  expect(worstTone(['calm'])).toBe('calm');
  expect(worstTone([])).toBeUndefined();
});
