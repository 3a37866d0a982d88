// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { type ChipDot, ChipDots } from '../../components/ChipDots.tsx';

const dots: ChipDot[] = [
  { id: '0', left: 10, top: 20, tone: 'calm' },
  { id: '1', left: 30, top: 40, tone: 'past-latest' },
];

afterEach(cleanup);

test('puts each dot where it belongs, in its tone', () => {
  const { container } = render(<ChipDots dots={dots} scheme="light" />);
  const drawn = [...container.querySelectorAll('i')].map(({ className, style }) => [
    className,
    style.left,
    style.top,
  ]);
  expect(drawn).toEqual([
    ['calm', '10px', '20px'],
    ['past-latest', '30px', '40px'],
  ]);
});

test('a dot that moves stays the same element', () => {
  const { container, rerender } = render(<ChipDots dots={dots} scheme="light" />);
  const [first] = container.querySelectorAll('i');
  rerender(<ChipDots dots={dots.map((dot) => ({ ...dot, top: dot.top + 5 }))} scheme="light" />);
  expect(container.querySelector('i')).toBe(first);
  expect(first?.style.top).toBe('25px');
});

test('is nothing to a screen reader or the keyboard', () => {
  const { container } = render(<ChipDots dots={dots} scheme="dark" />);
  expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
  expect(container.textContent).toBe('');
  expect(container.querySelector('button, a, [tabindex], [title]')).toBeNull();
});
