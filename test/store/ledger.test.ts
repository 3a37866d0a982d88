import { expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId, FollowUp } from '../../lib/domain/ledger.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { countDue, listDue, listEntries, removeEntry, saveEntry } from '../../lib/store/ledger.ts';
import { now } from '../people.ts';
import './fresh-database.ts';

const day = (text: string) => text as CalendarDate;
const followUp = (id: string, due: string, over: Partial<FollowUp> = {}): FollowUp => ({
  kind: 'follow-up',
  id: id as EntryId,
  stakeholderId: 'ana' as StakeholderId,
  text: 'Send the numbers',
  due: day(due),
  createdAt: now,
  updatedAt: now,
  ...over,
});

test('what is due comes by its day, and what is done or later does not', async () => {
  await saveEntry(followUp('later', '2026-11-20'));
  await saveEntry(followUp('today', '2026-11-18'));
  await saveEntry(followUp('overdue', '2026-11-02'));
  await saveEntry(followUp('done', '2026-11-01', { doneAt: now }));
  expect((await listDue(day('2026-11-18'))).map(({ id }) => id)).toEqual(['overdue', 'today']);
  expect(await countDue(day('2026-11-18'))).toBe(2);
  expect(await listDue()).toHaveLength(3);
});

test('a follow-up done and opened again is due again', async () => {
  const open = followUp('f', '2026-11-18');
  await saveEntry({ ...open, doneAt: now });
  expect(await countDue(open.due)).toBe(0);
  await saveEntry(open);
  expect(await listDue(open.due)).toEqual([open]);
});

test('an entry removed is gone, and saved again is back as it was', async () => {
  const entry = followUp('f', '2026-11-18', {
    origin: { site: 'gmail', ref: 'a'.repeat(16), subject: 'Pricing' },
  });
  await saveEntry(entry);
  await removeEntry(entry.id);
  expect(await listEntries(entry.stakeholderId)).toEqual([]);
  await saveEntry(entry);
  expect(await listEntries(entry.stakeholderId)).toEqual([entry]);
});
