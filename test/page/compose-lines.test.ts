// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { createComposeLines } from '../../lib/page/compose-lines.tsx';
import { address } from '../people.ts';

const [ana, dev] = [address('ana@northwind.example'), address('dev@northwind.example')];
const hint = { text: '21:40 in Kolkata; reads mail 9–17', more: 0 };

afterEach(() => document.body.replaceChildren());

/** A window for writing, and the questions that are asked of it, each answered by hand. */
function open() {
  document.body.innerHTML = '<div><p id="body"></p></div>';
  const body = document.querySelector('#body')!;
  const answers: ((hint: { text: string; more: number } | null) => void)[] = [];
  const asked = vi.fn(() => new Promise<typeof hint | null>((answer) => answers.push(answer)));
  const lines = createComposeLines(document, asked);
  const answer = async (index: number, said: typeof hint | null) => {
    answers[index]?.(said);
    await new Promise((done) => setTimeout(done));
  };
  return { body, asked, lines, answer, shown: () => document.querySelectorAll('span').length };
}

test('a line stands above the mail as long as its recipients are the same', async () => {
  const { body, asked, lines, answer, shown } = open();
  lines.show([{ body, recipients: [dev] }]);
  await answer(0, hint);
  expect(body.previousElementSibling?.tagName).toBe('SPAN');
  lines.show([{ body, recipients: [dev] }]);
  expect([asked.mock.calls.length, shown()]).toEqual([1, 1]);
  lines.show([{ body, recipients: [dev, ana] }]);
  expect(shown()).toBe(0);
  await answer(1, null);
  expect(shown()).toBe(0);
});

test('an answer about other recipients, or for a window that is closed, is not drawn', async () => {
  const { body, lines, answer, shown } = open();
  lines.show([{ body, recipients: [dev] }]);
  lines.show([{ body, recipients: [ana] }]);
  await answer(0, hint);
  expect(shown()).toBe(0);
  lines.show([]);
  await answer(1, hint);
  expect(shown()).toBe(0);
});

test('it is asked again when something was changed, and when time has gone by; the same words do not move', async () => {
  const { body, asked, lines, answer, shown } = open();
  const writing = [{ body, recipients: [dev] }];
  lines.show(writing, 0);
  await answer(0, hint);
  lines.show(writing, 4 * 60_000);
  expect(asked).toHaveBeenCalledTimes(1);
  lines.show(writing, 6 * 60_000);
  expect(asked).toHaveBeenCalledTimes(2);
  const before = body.previousElementSibling;
  await answer(1, hint);
  expect(body.previousElementSibling).toBe(before);
  lines.askAgain();
  lines.show(writing, 7 * 60_000);
  expect(asked).toHaveBeenCalledTimes(3);
  expect(shown()).toBe(1);
  await answer(2, { text: 'Public holiday in India today: Diwali', more: 0 });
  expect([shown(), body.previousElementSibling === before]).toEqual([1, false]);
  lines.askAgain();
  lines.show(writing, 8 * 60_000);
  await answer(3, null);
  expect(shown()).toBe(0);
});

test('a line that the page removes is put back three times', async () => {
  const { body, lines, answer, shown } = open();
  for (let round = 0; round <= 4; round++) {
    lines.show([{ body, recipients: [dev] }]);
    await answer(round, hint);
    expect(shown(), `round ${round}`).toBe(round <= 3 ? 1 : 0);
    document.querySelector('span')?.remove();
  }
});
