// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { PersonChips } from '../../components/PersonChips.tsx';
import type { PersonHere } from '../../lib/domain/person-here.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { ana, dev, now } from '../people.ts';
import { violationsIn } from './violations.ts';

afterEach(cleanup);

const tracked: Stakeholder = {
  ...ana,
  id: 'ana' as Stakeholder['id'],
  cadenceDays: 10,
  createdAt: 0,
  updatedAt: 0,
  summary: { count: 1, last: now - 12 * DAY },
};
const people: PersonHere[] = [
  { seen: { email: ana.emails[0]!, name: 'A. Ortiz', role: 'from' }, stakeholder: tracked },
  { seen: { email: dev.emails[0]!, name: '', role: 'cc' } },
];

function draw(onSelect = vi.fn()) {
  const { container } = render(
    <>
      <PersonChips people={people} selected={ana.emails[0]} now={now} controls="card" onSelect={onSelect} />
      <div id="card" role="tabpanel" aria-label="Ana Ortiz" />
    </>,
  );
  return { container, onSelect };
}

test('each person of the page is drawn with address and part, by the name they are known by', () => {
  const { container } = draw();
  const drawn = [...container.querySelectorAll<HTMLElement>('[data-person-email]')];
  expect(drawn.map(({ dataset, textContent }) => [dataset.personEmail, dataset.role, textContent])).toEqual([
    ['ana.ortiz@northwind.example', 'from', 'AOAna Ortiz'],
    ['dev.mehta@northwind.example', 'cc', 'Ddev.mehta@northwind.example'],
  ]);
});

test('past the day one meant is said in words, not by colour alone', () => {
  draw();
  expect(screen.getByRole('img').getAttribute('aria-label')).toBe('past the day you meant');
  expect(screen.getAllByRole('tab')[1]?.title).toBe('dev.mehta@northwind.example, not tracked');
});

test('the chips are one tab stop, and the arrow keys choose', () => {
  const { onSelect } = draw();
  const [first, second] = screen.getAllByRole('tab');
  expect([first?.tabIndex, second?.tabIndex]).toEqual([0, -1]);
  first?.focus();
  fireEvent.keyDown(first!, { key: 'ArrowLeft' });
  expect(document.activeElement).toBe(second);
  expect(onSelect).toHaveBeenCalledWith(dev.emails[0]);
});

test('has nothing that a screen reader would stumble over', async () => {
  expect(await violationsIn(draw().container)).toEqual([]);
});
