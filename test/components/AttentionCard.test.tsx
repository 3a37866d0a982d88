// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AttentionCard, type AttentionCardProps } from '../../components/AttentionCard.tsx';
import { partNames, shippedWeights } from '../../lib/domain/attention.ts';
import { partLabels } from '../../lib/domain/attention-words.ts';
import { addToDate } from '../../lib/domain/calendar-date.ts';
import { dayWords } from '../../lib/domain/words-for-time.ts';
import { call, cases, factsOf, today, usualSays } from '../domain/attention-cases.ts';
import { violationsIn } from './violations.ts';

afterEach(cleanup);

const draw = (over: Partial<AttentionCardProps> = {}): HTMLElement =>
  render(
    <AttentionCard
      facts={factsOf([call(0)])}
      weights={shippedWeights}
      trend={[]}
      overrule={undefined}
      isOpen
      onToggle={vi.fn()}
      onPause={vi.fn()}
      onPulse={vi.fn()}
      onOverrule={vi.fn()}
      {...over}
    />,
  ).container as HTMLElement;

const textsOf = (elements: Iterable<Element>): string[] => [...elements].map((one) => one.textContent ?? '');

describe('every case of the table is told word for word', () => {
  test.each(cases)('$what', ({ touches, entries, cadence = 10, shown, drawn, says, under }) => {
    const container = draw({ facts: factsOf(touches, entries, { cadence }) });
    expect(container.querySelector('strong')?.textContent).toBe(shown);
    const rows = within(container).getAllByRole('row').slice(1);
    const said = { ...usualSays, ...says };
    expect(rows.map((row) => textsOf(row.children))).toEqual(
      partNames.map((name, index) => [
        partLabels[name] + said[name],
        ...(drawn[index]?.split(/ (.*)/s).slice(0, 2) ?? []),
      ]),
    );
    const beside = [...(container.querySelector('table')?.parentElement?.children ?? [])];
    const paragraphs = textsOf(beside.filter(({ tagName }) => tagName === 'P'));
    expect(paragraphs.slice(0, under.length)).toEqual(under);
  });
});

test('never in touch and too little to go by are told apart from zero', () => {
  expect(draw({ facts: factsOf([]) }).querySelector('strong')?.textContent).toBe('never in touch');
  const weights = { recency: 10, rhythm: 10, replies: 30, promises: 40, pulse: 10 };
  const container = draw({ weights });
  expect(container.querySelector('strong')?.textContent).toBe('not enough evidence');
  expect(container.textContent).toContain('There is something to go by for 20 of 100; a score needs 50.');
});

test('the user’s own word goes first, with its reason, until it expires', () => {
  const overrule = { score: 90, reason: 'we share an office', until: addToDate(today, 5) };
  const container = draw({ overrule });
  expect(container.querySelector('p')?.textContent).toContain('Attention 90 you say; worked out 78');
  expect(container.textContent).toContain(
    `You say 90 until ${dayWords(overrule.until, today)}: we share an office`,
  );
  const expired = draw({ overrule: { ...overrule, until: addToDate(today, -1) } });
  expect(expired.querySelector('strong')?.textContent).toBe('78');
});

test('another score needs a number and a day to come', async () => {
  const onOverrule = vi.fn();
  draw({ onOverrule });
  fireEvent.click(screen.getByRole('button', { name: 'I see it differently' }));
  const type = (label: string, value: string) =>
    fireEvent.input(screen.getByLabelText(label), { target: { value } });
  type('It is', '101');
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('A number, 0 to 100.');
  type('It is', '80');
  type('Until', addToDate(today, -1));
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  const until = screen.getByLabelText('Until');
  await waitFor(() => expect(until.getAttribute('aria-invalid')).toBe('true'));
  expect(until.nextElementSibling?.textContent).toBe('Until when? A day to come.');
  expect(screen.getByLabelText('It is').hasAttribute('aria-invalid')).toBe(false);
  type('Until', addToDate(today, 30));
  type('Because', 'we share an office');
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(onOverrule).toHaveBeenCalledWith({
    score: 80,
    reason: 'we share an office',
    until: addToDate(today, 30),
  });
});

test('the form for it has the focus when it opens, and gives it back', async () => {
  draw();
  const open = () => screen.findByRole('button', { name: 'I see it differently' });
  for (const leave of [
    () => fireEvent.keyDown(screen.getByLabelText('Because'), { key: 'Escape' }),
    () => fireEvent.click(screen.getByRole('button', { name: 'Cancel' })),
  ]) {
    fireEvent.click(await open());
    expect(document.activeElement).toBe(await screen.findByLabelText('It is'));
    leave();
    expect(document.activeElement).toBe(await open());
  }
});

describe('the trend', () => {
  test('says its weeks in words, and breaks where there was no score', async () => {
    const container = draw({ trend: [undefined, 40, 42, undefined, 61, 78] });
    screen.getByRole('img', { name: 'Attention over 6 weeks, this week last: none, 40, 42, none, 61, 78' });
    expect(container.querySelectorAll('polyline')).toHaveLength(2);
    expect(await violationsIn(container)).toEqual([]);
  });

  test('is not drawn of a single week', () => {
    expect(draw({ trend: [undefined, undefined, 78] }).querySelector('svg')).toBeNull();
  });
});
