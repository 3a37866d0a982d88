import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId, FollowUp } from '../../lib/domain/ledger.ts';
import type { OperationId } from '../../lib/domain/operation.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { write } from '../../lib/store/database.ts';
import { findEverything } from '../../lib/store/export.ts';
import { readJournal, strikeFromJournal } from '../../lib/store/journal.ts';
import { listEntries, removeEntry, saveEntry } from '../../lib/store/ledger.ts';
import { saveLog } from '../../lib/store/log.ts';
import { newOperationId, perform } from '../../lib/store/perform.ts';
import { resumeOperations } from '../../lib/store/resume.ts';
import { changeSettings, findSettings } from '../../lib/store/settings.ts';
import {
  addStakeholder,
  listStakeholders,
  removeStakeholders,
  saveDetails,
} from '../../lib/store/stakeholders.ts';
import { StorageFullError } from '../../lib/store/storage-full-error.ts';
import { packRefs } from '../../lib/store/touch-refs.ts';
import { listTouches, recordTouches } from '../../lib/store/touches.ts';
import { undo } from '../../lib/store/undo.ts';
import { address, ana, dev, now, touch } from '../people.ts';
import './fresh-database.ts';
import { givePrivateFiles, privateFiles } from './private-files.ts';

const id = 'ana' as StakeholderId;
const followUp = (name: string, over: Partial<FollowUp> = {}): FollowUp => ({
  kind: 'follow-up',
  id: name as EntryId,
  stakeholderId: id,
  text: 'Send the numbers',
  due: '2026-11-18' as CalendarDate,
  createdAt: now,
  updatedAt: now,
  ...over,
});
const fromAna = (ref: string, over: object = {}) => ({
  email: ana.emails[0]!,
  touch: touch({ ref, ...over }),
});
const everything = async () => {
  const all = await findEverything();
  return { ...all, touches: [...all.touches] };
};
const names = async () => (await listStakeholders()).map(({ name }) => name);

describe('an operation', () => {
  test('asked for again under the same id is done once, and answers the same', async () => {
    const operation = newOperationId();
    const first = await addStakeholder(ana, now, id, { id: operation });
    await saveDetails(id, { ...ana, name: 'Ana O.' }, now + 1);
    expect(await addStakeholder(ana, now, id, { id: operation })).toEqual(first);
    expect(await names()).toEqual(['Ana O.']);
  });

  test('whose page was closed with the worker that did it is done at the next start', async () => {
    const operation = newOperationId();
    await addStakeholder(ana, now, id, { id: operation });
    void undo(operation, {}, () => new Promise(() => undefined));
    await vi.waitFor(async () => expect((await readJournal()).map(({ name }) => name)).toContain('undo'));
    expect(await names()).toEqual([ana.name]);
    await resumeOperations();
    expect(await names()).toEqual([]);
  });

  test('is written down before it is done, and struck out when it fails or changes nothing', async () => {
    await addStakeholder(ana, now, id);
    await expect(saveDetails('nobody' as StakeholderId, ana)).rejects.toThrow('removed in the meantime');
    await removeEntry('nothing' as EntryId);
    await addStakeholder(ana, now, 'other' as StakeholderId);
    expect((await readJournal()).map(({ name, args }) => [name, args])).toEqual([
      ['addStakeholder', { id, details: ana }],
    ]);
  });

  test('is written to a file where the browser keeps no more notes, and refused where there is no room for that either', async () => {
    const full = new Error('IO error: .../000005.ldb: FILE_ERROR_NO_SPACE');
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(full);
    await expect(addStakeholder(ana, now, id)).rejects.toThrow(StorageFullError);
    expect(await names()).toEqual([]);
    givePrivateFiles();
    await addStakeholder(ana, now, id);
    await removeEntry('nothing' as EntryId);
    expect((await readJournal()).map(({ args }) => args)).toEqual([{ id, details: ana }]);
    await strikeFromJournal((await readJournal()).map((operation) => operation.id));
    expect([await readJournal(), privateFiles.size]).toEqual([[], 0]);
  });

  test('of two pages at once loses nothing of either', async () => {
    await addStakeholder(ana, now, id);
    const both = Array.from({ length: 20 }, (_none, index) =>
      Promise.all([
        recordTouches([fromAna(`event-${index}`)]),
        changeSettings(({ ownAdded }) => ({ ownAdded: [...ownAdded, address(`me${index}@acme.example`)] })),
      ]),
    );
    await Promise.all(both);
    expect(await listTouches(id)).toHaveLength(20);
    expect((await findSettings()).ownAdded).toHaveLength(20);
  });
});

describe('undo', () => {
  test('takes every kind of change back to what was before', async () => {
    await addStakeholder(ana, now, id);
    await saveEntry(followUp('kept'));
    await recordTouches([fromAna('one')]);
    const before = await everything();
    const steps: ((operation: OperationId) => Promise<unknown>)[] = [
      (operation) => saveDetails(id, { ...ana, name: 'A.' }, now + 1, { id: operation }),
      (operation) => saveEntry(followUp('kept', { doneAt: now }), { id: operation }),
      (operation) => removeEntry('kept' as EntryId, { id: operation }),
      (operation) => perform('recordTouches', { seen: [fromAna('two')] }, { id: operation }),
      (operation) => perform('removeTouch', { id, ref: 'one' }, { id: operation }),
      (operation) => addStakeholder(dev, now, undefined, { id: operation }),
      (operation) => removeStakeholders([id], { id: operation }),
      (operation) => changeSettings(() => ({ letterKeys: false }), { id: operation }),
    ];
    for (const step of steps) {
      const operation = newOperationId();
      await step(operation);
      expect(await everything()).not.toEqual(before);
      expect(await undo(operation)).toEqual({ kept: [] });
      expect(await everything()).toEqual(before);
    }
  });

  test('can itself be undone: what was taken back is done again', async () => {
    await addStakeholder(ana, now, id);
    const [remove, back] = [newOperationId(), newOperationId()];
    await removeStakeholders([id], { id: remove });
    await undo(remove, { id: back });
    expect(await names()).toEqual(['Ana Ortiz']);
    await undo(back);
    expect(await names()).toEqual([]);
    await undo(remove);
    expect(await names()).toEqual(['Ana Ortiz']);
  });

  test('leaves what has been changed since, says what, and takes back the rest', async () => {
    const [one, two] = [followUp('one'), followUp('two', { text: 'Call her' })];
    await addStakeholder(ana, now, id);
    for (const entry of [one, two]) await saveEntry(entry);
    const removal = newOperationId();
    await removeStakeholders([id], { id: removal });
    await addStakeholder({ ...dev, emails: ana.emails }, now, 'dev' as StakeholderId);
    expect(await undo(removal)).toEqual({ kept: ['Dev Mehta'] });
    expect([await names(), await listEntries(id)]).toEqual([['Dev Mehta'], []]);
    const edit = newOperationId();
    await saveDetails('dev' as StakeholderId, { ...dev, name: 'D.' }, now, { id: edit });
    await saveDetails('dev' as StakeholderId, { ...dev, name: 'Dev M.' }, now);
    expect(await undo(edit)).toEqual({ kept: ['Dev M.'] });
    expect(await names()).toEqual(['Dev M.']);
  });

  test('keeps somebody about whom something was written or logged since', async () => {
    const added = newOperationId();
    const person = await addStakeholder(ana, now, id, { id: added });
    await recordTouches([fromAna('seen')]);
    if (!person.ok) throw new Error('taken');
    const back = await saveLog(person.value, {
      kind: 'touch',
      touch: touch({ ref: 'manual:1', source: 'manual' }),
    });
    expect(await undo(added)).toEqual({ kept: ['Ana Ortiz'] });
    await back();
    await saveEntry(followUp('f'));
    expect(await names()).toEqual(['Ana Ortiz']);
  });

  test('never puts back whole years of touches: what a page has recorded meanwhile stays', async () => {
    await addStakeholder(ana, now, id);
    await recordTouches([fromAna('a'), fromAna('b', { at: now - DAY })]);
    const [removal, better] = [newOperationId(), newOperationId()];
    await perform('removeTouch', { id, ref: 'a' }, { id: removal });
    await perform(
      'recordTouches',
      { seen: [fromAna('b', { at: now - DAY, direction: 'out' })] },
      { id: better },
    );
    await recordTouches([fromAna('c')]);
    await undo(removal);
    await undo(better);
    expect((await listTouches(id)).map(({ ref, direction }) => `${ref} ${direction}`).sort()).toEqual([
      'a in',
      'b in',
      'c in',
    ]);
  });

  test.each([
    ['as marks', () => undefined],
    ['as whole references, as in the history of older versions', keepWholeRefs],
  ])(
    'takes out what a file has added and leaves what pages have shown since, kept %s',
    async (_how, keep) => {
      await addStakeholder(ana, now, id);
      const file = newOperationId();
      const refs = ['19a958c790d10558', 'event_20261118T090000Z'];
      const seen = refs.map((ref) => fromAna(ref));
      await perform('recordTouches', { seen }, { id: file, by: 'import' });
      await keep(file, refs);
      await recordTouches([fromAna('19a94f8c12345678'), ...seen]);
      expect(await undo(file)).toEqual({ kept: [] });
      expect((await listTouches(id)).map(({ ref }) => ref)).toEqual(['19a94f8c12345678']);
    },
  );
});

/** Until November 2026 whole references were kept of everything that was added. */
async function keepWholeRefs(operation: OperationId, refs: readonly string[]): Promise<void> {
  await write(['befores'], async (transaction) => {
    const befores = transaction.objectStore('befores');
    const { changes } = (await befores.get(operation))!;
    const whole = changes.map((change) =>
      change.store === 'touches' ? { ...change, added: packRefs(refs) } : change,
    );
    await befores.put({ id: operation, changes: whole });
  });
}
