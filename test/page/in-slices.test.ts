// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { createSlices } from '../../lib/page/in-slices.ts';

function setUp() {
  const done: (number[] | 'end')[] = [];
  const slices = createSlices<number>(
    document,
    2,
    (slice) => done.push([...slice]),
    () => done.push('end'),
  );
  return { slices, done };
}

test('the first few are worked on at once, the others in tasks of their own', async () => {
  const { slices, done } = setUp();
  slices.begin([1, 2, 3, 4, 5]);
  expect(done).toEqual([[1, 2]]);
  await vi.waitFor(() => expect(done).toEqual([[1, 2], [3, 4], [5], 'end']));
});

test('a new list takes the place of what is left of the one before', async () => {
  const { slices, done } = setUp();
  slices.begin([1, 2, 3, 4, 5]);
  slices.begin([6]);
  expect(done).toEqual([[1, 2], [6], 'end']);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done).toHaveLength(3);
});
