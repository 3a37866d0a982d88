import { expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId, FollowUp } from '../../lib/domain/ledger.ts';
import { countDue, listEntries, saveEntry } from '../../lib/store/ledger.ts';
import { newOperationId } from '../../lib/store/perform.ts';
import { findSighting, recordSightings } from '../../lib/store/sightings.ts';
import {
  addStakeholder,
  findByAddresses,
  findStakeholder,
  listStakeholders,
  removeStakeholders,
  saveDetails,
} from '../../lib/store/stakeholders.ts';
import { listTouches, recordTouches } from '../../lib/store/touches.ts';
import { undo } from '../../lib/store/undo.ts';
import { address, ana, dev, now, touch } from '../people.ts';
import './fresh-database.ts';

const track = async (details: typeof ana) => {
  const added = await addStakeholder(details, now);
  if (!added.ok) throw new Error('taken');
  return added.value;
};

test('finds a stakeholder by any of their addresses', async () => {
  const { id } = await track(ana);
  await track(dev);
  const stranger = address('nobody@northwind.example');
  const found = await findByAddresses([...ana.emails, stranger]);
  expect([...found.keys()]).toEqual(ana.emails);
  expect(found.get(ana.emails[1]!)?.id).toBe(id);
});

test('an address belongs to one person: the second is told who has it, and nothing is written', async () => {
  const { id } = await track(ana);
  const double = await addStakeholder({ ...dev, emails: [dev.emails[0]!, ana.emails[1]!] });
  expect(double).toMatchObject({ ok: false, error: { email: ana.emails[1], by: { id } } });
  expect(await listStakeholders()).toHaveLength(1);
});

test('editing keeps the touches, and can give an address away and take another', async () => {
  const { id } = await track(ana);
  await recordTouches([{ email: ana.emails[0]!, touch: touch() }]);
  const edited = await saveDetails(id, {
    ...ana,
    name: 'Ana O.',
    emails: [ana.emails[1]!, address('ana@new.example')],
  });
  expect(edited).toMatchObject({
    ok: true,
    value: { name: 'Ana O.', createdAt: now, summary: { count: 1 } },
  });
  expect((await findByAddresses([ana.emails[0]!])).size).toBe(0);
  expect((await findByAddresses([address('ana@new.example')])).size).toBe(1);
});

test('removing takes everything of theirs and nothing of others, and undo brings all of it back', async () => {
  const [{ id }, other] = [await track(ana), await track(dev)];
  await recordTouches([
    { email: ana.emails[0]!, touch: touch() },
    { email: dev.emails[0]!, touch: touch() },
  ]);
  const followUp: FollowUp = {
    kind: 'follow-up',
    id: 'f1' as EntryId,
    stakeholderId: id,
    text: 'Send the numbers',
    due: '2026-11-18' as CalendarDate,
    createdAt: now,
    updatedAt: now,
  };
  await saveEntry(followUp);

  const operation = newOperationId();
  await removeStakeholders([id], { id: operation });
  expect(await findStakeholder(id)).toBeUndefined();
  expect(await listTouches(id)).toEqual([]);
  expect(await countDue(followUp.due)).toBe(0);
  expect(await listTouches(other.id)).toHaveLength(1);

  await undo(operation);
  await undo(operation);
  expect((await findStakeholder(id))?.summary.count).toBe(1);
  expect(await listTouches(id)).toEqual([touch()]);
  expect(await listEntries(id)).toEqual([followUp]);
  expect(await countDue(followUp.due)).toBe(1);
});

test('somebody seen is counted once a conversation, until they are tracked', async () => {
  const person = { email: dev.emails[0]!, name: 'Dev', role: 'to' as const };
  for (const key of ['a', 'a', 'b']) await recordSightings([person], key, now);
  expect(await findSighting(person.email)).toMatchObject({ count: 2, name: 'Dev' });
  await track(dev);
  await recordSightings([person], 'c', now);
  expect(await findSighting(person.email)).toBeUndefined();
});

test('somebody is found however their address is spelt, and cannot be tracked twice', async () => {
  const { id } = await track({ ...dev, emails: [address('dev.mehta@gmail.com')] });
  const spelt = address('devmehta+pricing@googlemail.com');
  expect((await findByAddresses([spelt])).get(spelt)?.id).toBe(id);
  const double = await addStakeholder({ ...dev, emails: [spelt] });
  expect(double).toMatchObject({ ok: false, error: { email: spelt, by: { id } } });
  await recordTouches([{ email: spelt, touch: touch() }]);
  expect(await listTouches(id)).toHaveLength(1);
  await recordSightings([{ email: spelt, name: '', role: 'to' }], 'a', now);
  expect(await findSighting(spelt)).toBeUndefined();
});

test('look-alikes are two people', async () => {
  await track({ ...dev, emails: [address('dev@northwind.example')] });
  await track({ ...dev, emails: [address('dev@nоrthwind.example')] });
  expect(await listStakeholders()).toHaveLength(2);
});

test('two spellings of a mailbox are one sighting, which ends with the first to be tracked', async () => {
  const seen = (email: string) => ({ email: address(email), name: 'Dev', role: 'to' as const });
  await recordSightings([seen('dev.mehta@gmail.com')], 'a', now);
  await recordSightings([seen('devmehta@gmail.com')], 'b', now);
  const all = await findSighting(address('d.evmehta@gmail.com'));
  expect(all).toMatchObject({ email: 'dev.mehta@gmail.com', count: 2 });
  await track({ ...dev, emails: [address('devmehta+x@gmail.com')] });
  expect(await findSighting(address('dev.mehta@gmail.com'))).toBeUndefined();
});
