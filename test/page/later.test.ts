// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { createLater } from '../../lib/page/later.ts';

test('of what is put off only the last is done, and nothing that was forgotten', async () => {
  const later = createLater(document);
  const done: string[] = [];
  for (const name of ['first', 'second']) later.put(() => done.push(name));
  expect(done).toEqual([]);
  await vi.waitFor(() => expect(done).toEqual(['second']));
  later.put(() => done.push('forgotten'));
  later.forget();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done).toEqual(['second']);
});
