// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { violationsIn } from './violations.ts';

afterEach(cleanup);

function Broken(): never {
  throw new Error('no such person');
}

test('a mistake while drawing is told, with a way to save the data', async () => {
  const onSaveData = vi.fn(async () => {});
  const { container } = render(
    <ErrorBoundary onSaveData={onSaveData}>
      <Broken />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('alert').textContent).toContain('It said: “no such person”.');
  fireEvent.click(screen.getByRole('button', { name: 'Save my data' }));
  expect(onSaveData).toHaveBeenCalledOnce();
  expect(await violationsIn(container)).toEqual([]);
});

test('a mistake after a click is told above the page, and what is typed stays', async () => {
  render(
    <ErrorBoundary onSaveData={async () => {}}>
      <input aria-label="Log" />
    </ErrorBoundary>,
  );
  fireEvent.input(screen.getByLabelText('Log'), { target: { value: 'typed' } });
  window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new Error('lost the way') }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('lost the way'));
  expect(screen.getByLabelText<HTMLInputElement>('Log').value).toBe('typed');
  fireEvent.click(screen.getByRole('button', { name: 'Hide this' }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a copy that cannot be made is told too', async () => {
  render(
    <ErrorBoundary onSaveData={() => Promise.reject(new Error('the disk is full'))}>
      <Broken />
    </ErrorBoundary>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Save my data' }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('the disk is full'));
});
