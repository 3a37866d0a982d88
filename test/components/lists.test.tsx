// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { DueList } from '../../components/DueList.tsx';
import { EntryRow } from '../../components/EntryRow.tsx';
import { NoteList } from '../../components/NoteList.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId, Origin } from '../../lib/domain/ledger.ts';
import { newFollowUp, newNote, newPromise, newThanks } from '../../lib/domain/new-entry.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { toTimeline } from '../../lib/domain/timeline.ts';
import { now, touch } from '../people.ts';
import { violationsIn } from './violations.ts';

afterEach(cleanup);

const today = '2026-11-18' as CalendarDate;
const origin: Origin = { site: 'gmail', ref: '19a94f8c12345678', subject: 'Q3 pricing review' };
const start = (id: string) => ({ id: id as EntryId, stakeholderId: 'ana' as StakeholderId, now, origin });
const late = newFollowUp(start('late'), 'Thank her for the intro', '2026-11-17' as CalendarDate);
const soon = newFollowUp(start('soon'), 'Send the numbers', '2026-11-19' as CalendarDate);

test('what is due says since or until when, leads back to its mail, and is ticked with a key', async () => {
  const onDone = vi.fn();
  const { container } = render(<DueList followUps={[late, soon]} today={today} onDone={onDone} />);
  expect(screen.getByText(/^since .*17/).title).toContain('2026');
  expect(screen.getByText('tomorrow')).toBeTruthy();
  expect(screen.getAllByRole('link')[0]?.getAttribute('href')).toBe(
    'https://mail.google.com/mail/u/0/#all/19a94f8c12345678',
  );
  fireEvent.click(screen.getByRole('checkbox', { name: 'Send the numbers' }));
  expect(onDone).toHaveBeenCalledWith(soon);
  expect(await violationsIn(container)).toEqual([]);
});

test('when nothing is due, one key is taught', () => {
  const { container } = render(<DueList followUps={[]} today={today} onDone={vi.fn()} />);
  expect(container.textContent).toContain('F writes a follow-up');
});

test('an entry takes the step of a figure from all of its row, and its menu closes then', () => {
  const onChange = vi.fn();
  const promise = newPromise(start('promise'), { way: 'i-promised', text: 'Numbers' });
  render(<EntryRow entry={promise} today={today} now={now} onChange={onChange} onRemove={vi.fn()} />);
  const more = screen.getByRole('button', { name: 'More on: Numbers' });
  const taken = () => onChange.mock.calls.map(([, done]) => done);
  fireEvent.keyDown(screen.getByRole('button', { name: 'Kept: Numbers' }), { key: '1' });
  fireEvent.keyDown(more, { key: '3' });
  expect(taken()).toEqual(['Kept', 'Released']);
  fireEvent.click(more);
  const item = screen.getByRole('menuitem', { name: /^Broken/ });
  expect(item.textContent).toBe('Broken2');
  fireEvent.keyDown(item, { key: '2', ctrlKey: true });
  fireEvent.keyDown(item, { key: '4' });
  expect(screen.getAllByRole('menuitem')).toHaveLength(4);
  fireEvent.keyDown(item, { key: '2' });
  expect(taken()).toEqual(['Kept', 'Released', 'Broken']);
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(more);
});

test('a note can be removed by its name; without notes there is nothing', async () => {
  const onRemove = vi.fn();
  const note = newNote(start('note'), 'keen sailor');
  const { container, rerender } = render(<NoteList notes={[note]} now={now} onRemove={onRemove} />);
  fireEvent.click(screen.getByRole('button', { name: 'Remove note: keen sailor' }));
  expect(onRemove).toHaveBeenCalledWith(note);
  expect(await violationsIn(container)).toEqual([]);
  rerender(<NoteList notes={[]} now={now} onRemove={onRemove} />);
  expect(container.textContent).toBe('');
});

test('the timeline goes by month, shows twenty, then all', async () => {
  const touches = Array.from({ length: 24 }, (_, back) =>
    touch({ at: now - back * 3 * DAY, ref: `19a94f8c0000${1000 + back}`, subject: `Mail ${back}` }),
  );
  const { container } = render(<Timeline moments={toTimeline(touches, [])} now={now} onRemove={vi.fn()} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(20);
  expect(screen.getAllByRole('heading', { level: 4 })[0]?.textContent).toBe('November');
  expect(screen.getByRole('link', { name: 'Mail 0' }).getAttribute('href')).toContain(
    '#all/19a94f8c00001000',
  );
  fireEvent.click(screen.getByRole('button', { name: 'Show all 24' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(24);
  expect(await violationsIn(container)).toEqual([]);
});

test('only what was logged by hand can be removed from the timeline', () => {
  const call = touch({
    kind: 'call',
    direction: 'both',
    source: 'manual',
    ref: 'manual:1',
    subject: '15 min',
  });
  render(
    <Timeline
      moments={toTimeline([touch(), call], [newThanks(start('thanks'), 'the intro')])}
      now={now}
      onRemove={vi.fn()}
    />,
  );
  expect(screen.getAllByRole('button').map((one) => one.getAttribute('aria-label'))).toEqual(
    expect.arrayContaining(['Remove call 15 min', 'Remove thanks the intro']),
  );
  expect(screen.getAllByRole('button')).toHaveLength(2);
});
