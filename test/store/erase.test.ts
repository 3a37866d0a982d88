import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId, FollowUp } from '../../lib/domain/ledger.ts';
import type { MailBatch } from '../../lib/domain/mail-batch.ts';
import type { ListEntry } from '../../lib/domain/people-lists.ts';
import type { StakeholderDetails, StakeholderId } from '../../lib/domain/stakeholder.ts';
import { database, read, write } from '../../lib/store/database.ts';
import { erasePerson, resumeErasure } from '../../lib/store/erase.ts';
import { findEverything } from '../../lib/store/export.ts';
import { listDeeds } from '../../lib/store/history.ts';
import { importContacts } from '../../lib/store/import-contacts.ts';
import { listEntries, removeEntry, saveEntry } from '../../lib/store/ledger.ts';
import { mergePeople } from '../../lib/store/merge.ts';
import { newOperationId, perform } from '../../lib/store/perform.ts';
import { keepBefore } from '../../lib/store/restore-kept.ts';
import { resumeOperations } from '../../lib/store/resume.ts';
import { saveSetting } from '../../lib/store/settings.ts';
import { recordSightings } from '../../lib/store/sightings.ts';
import { listSnapshots, readSnapshot } from '../../lib/store/snapshot-files.ts';
import {
  addStakeholder,
  listStakeholders,
  removeStakeholders,
  saveDetails,
} from '../../lib/store/stakeholders.ts';
import { takeSnapshot } from '../../lib/store/take-snapshot.ts';
import { listTouches, recordTouches, removeTouch } from '../../lib/store/touches.ts';
import { undo } from '../../lib/store/undo.ts';
import { address, dev, now, touch } from '../people.ts';
import './fresh-database.ts';
import { givePrivateFiles, privateFiles } from './private-files.ts';

const zoe = 'zoe' as StakeholderId;
const details: StakeholderDetails = {
  name: 'Zoe Quill',
  emails: [address('zoe.quill@northwind.example'), address('zoe@quill.example')],
  group: 'executive',
  nickname: 'Quilly',
  culture: { saidAs: 'ZOE-ee', salutation: 'Dear Ms Quill' },
};
/** Whatever tells of her: her names now and before, and every address she had. */
const TRACES = /zoe|quill|zq@/i;

const entry = (id: string, stakeholderId: StakeholderId, text: string): FollowUp => ({
  kind: 'follow-up',
  id: id as EntryId,
  stakeholderId,
  text,
  due: '2026-11-18' as CalendarDate,
  createdAt: now,
  updatedAt: now,
});

/** Every record of every store, every key of `storage.local`, every file: as text, packed bytes too. */
async function allThatIsKept(): Promise<string> {
  const open = await database();
  const stores = await Promise.all(
    [...open.objectStoreNames].map(async (name) => [
      name,
      await open.getAllKeys(name),
      await open.getAll(name),
    ]),
  );
  const snapshots = await Promise.all((await listSnapshots()).map(readSnapshot));
  return [
    toText(stores),
    toText(await browser.storage.local.get(null)),
    toText(snapshots),
    [...privateFiles.keys()].join('\n'),
  ].join('\n');
}

const toText = (value: unknown): string =>
  JSON.stringify(value, (_key, one) =>
    one instanceof Uint8Array ? Buffer.from(one).toString('latin1') : one,
  );

/** Everything that can come to name somebody, with Dev beside her throughout. */
async function liveALittle(): Promise<void> {
  const other = await addStakeholder(dev, now, 'dev' as StakeholderId);
  if (!other.ok) throw new Error('taken');
  const person = { email: address('zq@northwind.example'), name: 'Zoe Q.', role: 'to' as const };
  await recordSightings([person], 'a', now);
  await importContacts([
    { line: 2, name: 'Zoe Quill', emails: [address('zoe@old.example')], labels: [] },
    { line: 3, name: 'Ben Stone', emails: [address('ben@stone.example')], labels: [] },
  ]);
  const [imported] = (await listStakeholders()).filter(({ name }) => name === 'Zoe Quill');
  await addStakeholder(details, now, zoe);
  await mergePeople(zoe, imported!.id, { ...details, name: 'Zoe Quill-Ortiz' });
  await saveDetails(
    zoe,
    { ...details, emails: [...details.emails, address('zoe@old.example'), person.email] },
    now,
  );
  await recordSightings([{ ...person, email: address('other@northwind.example'), name: 'Olga' }], 'b', now);
  await saveEntry(entry('z1', zoe, 'Ask Zoe about the numbers'));
  await saveEntry(entry('z2', zoe, 'Thank her'));
  await removeEntry('z2' as EntryId);
  await saveEntry(entry('d1', 'dev' as StakeholderId, 'Send the numbers'));
  await recordTouches([
    { email: details.emails[0]!, touch: touch({ ref: 'one', subject: 'Zoe and you' }) },
    { email: dev.emails[0]!, touch: touch({ ref: 'two', subject: 'Numbers' }) },
  ]);
  await removeTouch(zoe, 'one');
  await recordTouches([{ email: details.emails[0]!, touch: touch({ ref: 'three', subject: 'Zoe again' }) }]);
  await saveSetting('alwaysList', [details.emails[0], dev.emails[0]] as string[] as ListEntry[]);
  await write(['meetings', 'imports'], async (transaction) => {
    const meeting = { subject: 'Review', start: now, overAt: now + 1 };
    await transaction
      .objectStore('meetings')
      .put({ ...meeting, ref: 'm1', guests: [...details.emails, ...dev.emails] });
    await transaction.objectStore('meetings').put({ ...meeting, ref: 'm2', guests: details.emails });
    const batch = { people: [{ index: 0, email: details.emails[1]!, name: 'Zoe' }] } as MailBatch;
    await transaction.objectStore('imports').put({ id: 'batch:000000000', batch });
  });
  await takeSnapshot();
  await saveEntry(entry('z3', zoe, 'Once more'));
  await takeSnapshot();
  await keepBefore(new Blob([toText(details)]), { at: Date.now() } as Parameters<typeof keepBefore>[1]);
}

beforeEach(givePrivateFiles);

test('after an erasure nothing anywhere tells of them, and everything about others is as it was', async () => {
  await liveALittle();
  expect(await allThatIsKept()).toMatch(TRACES);
  await erasePerson(zoe);
  expect(await allThatIsKept()).not.toMatch(TRACES);
  expect((await listStakeholders()).map(({ name }) => name)).toEqual(['Ben Stone', 'Dev Mehta']);
  expect((await listTouches('dev' as StakeholderId)).map(({ ref }) => ref)).toEqual(['two']);
  expect((await listEntries('dev' as StakeholderId)).map(({ text }) => text)).toEqual(['Send the numbers']);
  const { meetings, settings, sightings } = await findEverything();
  expect(meetings.map(({ ref, guests }) => [ref, guests])).toEqual([['m1', dev.emails]]);
  expect(settings.alwaysList).toEqual(dev.emails);
  expect(sightings.map(({ name }) => name)).toEqual(['Olga']);
  expect([...privateFiles.keys()]).toHaveLength(1);
});

test('what was done to others at the same time can still be undone, and brings nobody back', async () => {
  const removal = newOperationId();
  await addStakeholder(details, now, zoe);
  await addStakeholder(dev, now, 'dev' as StakeholderId);
  const both = newOperationId();
  await perform(
    'recordTouches',
    {
      seen: [details, dev].map(({ emails }) => ({ email: emails[0]!, touch: touch({ ref: 'both' }) })),
    },
    { id: both },
  );
  await removeStakeholders([zoe, 'dev' as StakeholderId], { id: removal });
  await undo(removal);
  await erasePerson(zoe);
  expect(await allThatIsKept()).not.toMatch(TRACES);
  for (const { id } of await listDeeds(99)) await undo(id);
  expect(await allThatIsKept()).not.toMatch(TRACES);
  expect((await listStakeholders()).filter(({ id }) => id === zoe)).toEqual([]);
});

test('an erasure that the end of the browser has interrupted goes on at the next start', async () => {
  await liveALittle();
  const stop = new Error('killed');
  const keep = privateFiles.keys.bind(privateFiles);
  privateFiles.keys = () => {
    throw stop;
  };
  await expect(erasePerson(zoe)).rejects.toThrow();
  privateFiles.keys = keep;
  expect(await browser.storage.local.get('erasing')).not.toEqual({});
  await resumeErasure();
  await resumeOperations();
  expect(await allThatIsKept()).not.toMatch(TRACES);
});

test('somebody who was merged into another and taken apart again is erased alone', async () => {
  await addStakeholder(details, now, zoe);
  await addStakeholder(dev, now, 'dev' as StakeholderId);
  const merge = newOperationId();
  await mergePeople('dev' as StakeholderId, zoe, dev, { id: merge });
  await undo(merge);
  await saveEntry(entry('d1', 'dev' as StakeholderId, 'Send the numbers'));
  await erasePerson(zoe);
  expect(await allThatIsKept()).not.toMatch(TRACES);
  expect((await listStakeholders()).map(({ name, emails }) => [name, emails])).toEqual([
    ['Dev Mehta', dev.emails],
  ]);
  const [last] = await read(['history'], (transaction) => transaction.objectStore('history').getAll());
  expect(last?.words).toContain('Dev Mehta');
});

test('erasing nobody changes nothing', async () => {
  await addStakeholder(dev, now);
  const before = await allThatIsKept();
  expect(await erasePerson(zoe)).toBeUndefined();
  expect(await allThatIsKept()).toBe(before);
});
