// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { EventCard } from '../../components/EventCard.tsx';
import type { Badge } from '../../lib/domain/badge.ts';

const badge = (email: string, text: string): Badge => ({
  email: email as Badge['email'],
  text,
  tone: 'calm',
});
const rows = [
  { name: 'Ana Ortiz', badge: badge('ana@northwind.example', '12 d · 2 due') },
  { name: 'Dev Mehta', badge: badge('dev@northwind.example', 'no touch yet') },
];

const draw = (untracked = 0, offersLog = false, onOpen = vi.fn()) => {
  const { container } = render(
    <EventCard rows={rows} untracked={untracked} offersLog={offersLog} scheme="light" onOpen={onOpen} />,
  );
  return { container, onOpen };
};

afterEach(cleanup);

test('says of each tracked guest their name and their badge', () => {
  draw();
  expect(screen.getAllByRole('button').map((row) => row.textContent)).toEqual([
    'Ana Ortiz12 d · 2 due',
    'Dev Mehtano touch yet',
  ]);
});

test.each([
  [0, null],
  [1, '1 more guest not tracked'],
  [7, '7 more guests not tracked'],
])('with %i others invited says: %s', (untracked, words) => {
  draw(untracked);
  expect(screen.queryByText(/not tracked/)?.textContent ?? null).toBe(words);
});

test('offers to log the event where it does not count by itself, as one more row', () => {
  draw();
  expect(screen.queryByText(/Log it/)).toBeNull();
  cleanup();
  draw(0, true);
  const buttons = screen.getAllByRole('button');
  expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  expect(buttons[2]?.textContent).toBe('Log it in the side panel');
});

test('is one tab stop; arrow keys move among its rows', () => {
  draw();
  const [first, second] = screen.getAllByRole('button');
  expect([first?.tabIndex, second?.tabIndex]).toEqual([0, -1]);
  first?.focus();
  fireEvent.keyDown(first!, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(second);
});

test('keeps the keys that it uses from Calendar, and no others', () => {
  draw();
  const heard: string[] = [];
  const listen = ({ key }: KeyboardEvent) => heard.push(key);
  document.addEventListener('keydown', listen);
  const [first] = screen.getAllByRole('button');
  for (const key of ['ArrowDown', 'Enter', ' ', 'j', 'Escape', 'Tab']) fireEvent.keyDown(first!, { key });
  document.removeEventListener('keydown', listen);
  expect(heard).toEqual(['j', 'Escape', 'Tab']);
});

test('a click that a script made up opens nothing', () => {
  const { onOpen } = draw(0, true);
  for (const button of screen.getAllByRole('button')) button.click();
  expect(onOpen).not.toHaveBeenCalled();
});

test('a name written from right to left does not turn its badge around', () => {
  draw();
  expect(screen.getByText('Ana Ortiz').tagName).toBe('BDI');
  expect(screen.getByText('12 d · 2 due').tagName).toBe('BDI');
});

test('has nothing that a screen reader would stumble over', async () => {
  const { container } = draw(2, true);
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});
