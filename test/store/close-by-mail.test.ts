import { beforeEach, expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId, Origin } from '../../lib/domain/ledger.ts';
import { newPromise, newThanks, newThanksDraft, newWait } from '../../lib/domain/new-entry.ts';
import { closePromise } from '../../lib/domain/promise.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import { HOUR } from '../../lib/domain/time.ts';
import type { TouchSeen } from '../../lib/domain/touch.ts';
import { listDue, listEntries, saveEntry } from '../../lib/store/ledger.ts';
import { newOperationId, perform } from '../../lib/store/perform.ts';
import { addStakeholder } from '../../lib/store/stakeholders.ts';
import { recordTouches } from '../../lib/store/touches.ts';
import { takeBack } from '../../lib/store/undo.ts';
import { ana, now, touch } from '../people.ts';
import './fresh-database.ts';

const email = ana.emails[0]!;
const friday = '2026-11-20' as CalendarDate;
const thread = '19a94f8c00000001';
const origin: Origin = { site: 'gmail', ref: thread, subject: 'Q3 pricing', thread };
const reply: TouchSeen = { email, touch: touch({ at: now + HOUR, subject: 'Re: Q3 pricing' }), thread };

let who: Stakeholder;
const start = (id: string) => ({ id: id as EntryId, stakeholderId: who.id, now });

beforeEach(async () => {
  const added = await addStakeholder(ana, now);
  if (!added.ok) throw new Error('not added');
  who = added.value;
});

test('a reply that a page shows closes what waited for it, and it is no longer due', async () => {
  await saveEntry(newWait({ ...start('wait'), origin }, 'numbers', friday));
  await recordTouches([reply]);
  expect(await listEntries(who.id)).toMatchObject([
    { doneAt: now + HOUR, waits: { answer: { at: now + HOUR } } },
  ]);
  expect(await listDue()).toEqual([]);
});

test('a row of the list closes it too, and what it does not prove is closed when the mail is opened', async () => {
  await saveEntry(newWait({ ...start('wait'), origin }, 'numbers', friday));
  const row = { email, touch: touch({ at: now + HOUR, groupSize: 0 }), isGuess: true as const };
  await recordTouches([row]);
  expect(await listDue()).toHaveLength(1);
  await recordTouches([reply]);
  expect(await listDue()).toEqual([]);
});

test('imported mail closes it, and opens it again when the import is taken back', async () => {
  await saveEntry(newWait({ ...start('wait'), origin }, 'numbers', friday));
  const id = newOperationId();
  await perform(
    'recordTouches',
    { seen: [{ email, touch: { ...reply.touch, source: 'import' } }] },
    { id, by: 'import' },
  );
  expect(await listDue()).toEqual([]);
  await takeBack(id)();
  expect(await listDue()).toHaveLength(1);
});

test('thanks that were drafted are given when the mail is seen sent, and lead back to it', async () => {
  const draft = newThanksDraft(start('thanks'), { text: 'the intro', words: 'Hi Ana', subject: 'Thank you' });
  await saveEntry(draft);
  expect(await listDue()).toHaveLength(1);
  const sent = touch({ at: now + HOUR, direction: 'out', subject: 'Thank you' });
  await recordTouches([
    { email, touch: touch({ at: now + HOUR, direction: 'out', subject: 'Lunch', ref: '1'.repeat(16) }) },
  ]);
  expect(await listDue()).toHaveLength(1);
  await recordTouches([{ email, touch: sent }]);
  const [thanks] = await listEntries(who.id);
  expect(thanks).toMatchObject({ on: '2026-11-18', origin: { ref: sent.ref } });
  expect(thanks).not.toHaveProperty('draft');
  expect(await listDue()).toEqual([]);
});

test('what they have done for the user asks for thanks until they are thanked, in one step with it', async () => {
  const asked = newPromise(start('asked'), { text: 'the contract', way: 'i-asked' });
  await saveEntry(closePromise(asked, 'kept', now));
  expect(await listDue()).toMatchObject([{ id: 'asked', closed: { thankBy: '2026-11-18' } }]);
  const id = newOperationId();
  await saveEntry(newThanks(start('thanks'), 'the contract'), { id });
  expect(await listDue()).toEqual([]);
  await takeBack(id)();
  expect(await listDue()).toMatchObject([{ id: 'asked' }]);
});

test('thanks that are only drafted settle nothing until they are sent', async () => {
  const asked = newPromise(start('asked'), { text: 'the contract', way: 'they-promised' });
  await saveEntry(closePromise(asked, 'kept', now));
  await saveEntry(newThanksDraft(start('thanks'), { text: 'it', subject: 'Thank you' }));
  expect(await listDue()).toHaveLength(2);
  await recordTouches([{ email, touch: touch({ at: now + HOUR, direction: 'out', subject: 'Thank you' }) }]);
  expect(await listDue()).toEqual([]);
});
