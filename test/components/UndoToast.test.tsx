// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UndoToast } from '../../components/UndoToast.tsx';
import { violationsIn } from './violations.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function draw() {
  const [undo, onGone] = [vi.fn(), vi.fn()];
  const { container } = render(
    <>
      <input aria-label="Log" />
      <UndoToast done={{ message: 'Note saved', undo }} onGone={onGone} />
    </>,
  );
  return { undo, onGone, container };
}

const press = (target: Element) => fireEvent.keyDown(target, { key: 'z', ctrlKey: true });

test('says what was done in a live region, and undoes it on a click', () => {
  const { undo, onGone } = draw();
  expect(screen.getByRole('status').textContent).toContain('Note saved');
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect([undo.mock.calls.length, onGone.mock.calls.length]).toEqual([1, 1]);
});

test('Ctrl+Z undoes, also from an empty field', () => {
  const { undo } = draw();
  press(screen.getByLabelText('Log'));
  expect(undo).toHaveBeenCalledOnce();
});

test('Ctrl+Z in a field with text is left to the text', () => {
  const { undo } = draw();
  fireEvent.input(screen.getByLabelText('Log'), { target: { value: 'typed' } });
  press(screen.getByLabelText('Log'));
  expect(undo).not.toHaveBeenCalled();
});

test('goes after ten seconds, but not from under the pointer', () => {
  const { onGone } = draw();
  const toast = screen.getByText('Note saved').parentElement!;
  fireEvent.pointerEnter(toast);
  act(() => void vi.advanceTimersByTime(30_000));
  expect(onGone).not.toHaveBeenCalled();
  fireEvent.pointerLeave(toast);
  act(() => void vi.advanceTimersByTime(10_000));
  expect(onGone).toHaveBeenCalledOnce();
});

test('has nothing that a screen reader would stumble over', async () => {
  vi.useRealTimers();
  expect(await violationsIn(draw().container)).toEqual([]);
});
