import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createImportDesk } from '../../entrypoints/dashboard/data/import-desk.ts';
import { isImportElsewhere, untilImportIsFree } from '../../entrypoints/dashboard/data/import-lock.ts';
import type { FromWorker, ToWorker } from '../../entrypoints/dashboard/data/import-protocol.ts';
import {
  addToLeft,
  beginInstead,
  cancelMailImport,
  importChosen,
  leaveEmptyImport,
  leaveMailImport,
  startMailImport,
} from '../../entrypoints/dashboard/data/mail-import.ts';
import {
  currentMailImport,
  type MailImport,
  watchMailImport,
} from '../../entrypoints/dashboard/data/mail-import-state.ts';
import { continueMailImport, pauseMailImport } from '../../entrypoints/dashboard/data/mail-reading.ts';
import { sortFiles } from '../../entrypoints/dashboard/data/sort-files.ts';
import { ImportLostError } from '../../lib/store/import-lost-error.ts';
import type { ImportSession } from '../../lib/store/import-record.ts';
import { beginImport, ensureStaged, findImport, forgetImport, stageBatch } from '../../lib/store/imports.ts';
import { listStakeholders } from '../../lib/store/stakeholders.ts';
import { zipOf } from '../formats/zip-of.ts';
import { now } from '../people.ts';
import '../store/fresh-database.ts';

/** A worker of the import, which does its real work in this thread. */
class WorkerHere extends EventTarget {
  private readonly hear = createImportDesk(
    (said: FromWorker) =>
      void this.dispatchEvent(new MessageEvent('message', { data: structuredClone(said) })),
  );

  postMessage(asked: ToWorker): void {
    this.hear(asked);
  }

  terminate(): void {}
}

beforeEach(() => vi.stubGlobal('Worker', WorkerHere));
afterEach(async () => {
  await cancelMailImport();
  vi.unstubAllGlobals();
});

const mailOf = (name: string, from: string): File =>
  new File(
    [
      [
        'From 1723853304940284153@xxx Fri Feb 04 17:10:22 +0000 2022',
        `Message-ID: <${from}>`,
        'Date: Fri, 4 Feb 2022 17:10:22 +0000',
        `From: ${from}`,
        'To: pm@acme.example',
        '',
        'Hello',
        '',
      ].join('\r\n'),
    ],
    name,
    { lastModified: 1 },
  );
const ana = mailOf('All mail-001.mbox', 'ana@northwind.example');
const bo = mailOf('All mail-002.mbox', 'bo@northwind.example');
const cut = new File(['PK\x03\x04cut'], 'cut.zip');

const at = <S extends MailImport['step']>(step: S): MailImport & { step: S } => {
  const here = currentMailImport();
  expect(here.step).toBe(step);
  return here as MailImport & { step: S };
};
/** The files whose mail is to be chosen from, and how many mails that is. */
const inChoice = (): [string[], number] => {
  const { files, mails } = at('choosing').session;
  return [files.map(({ name }) => name), mails];
};
const both = [[ana.name, bo.name], 2];

const session = (startedAt: number, batches = 0): ImportSession => ({
  id: 'session',
  startedAt,
  files: [],
  batches,
  mails: 0,
  refused: [],
});

describe('what an import stages', () => {
  const batch = { people: [], mails: [], skipped: [], read: 0 } as never;

  it('is its own: where another was begun, or this one given up, it is told, and writes nothing', async () => {
    await beginImport(session(1));
    await stageBatch(session(1, 1), batch);
    await beginImport(session(2));
    await expect(stageBatch(session(1, 2), batch)).rejects.toThrow(ImportLostError);
    expect(await findImport()).toEqual(session(2));
    await forgetImport();
    await expect(stageBatch(session(2, 1), batch)).rejects.toThrow(ImportLostError);
    expect(await findImport()).toBeUndefined();
  });

  it('is all there, or it is not imported', async () => {
    await beginImport(session(1));
    await stageBatch(session(1, 1), batch);
    await expect(ensureStaged(session(1, 1))).resolves.toBeUndefined();
    await expect(ensureStaged(session(1, 2))).rejects.toThrow(ImportLostError);
  });

  it('was taken away while its people were being chosen: nobody is imported, and that is said', async () => {
    await startMailImport([ana]);
    await beginImport(session(now));
    expect(await importChosen(new Set(at('choosing').people.map(({ email }) => email)))).toBeUndefined();
    expect(at('stopped')).toMatchObject({ isKept: false, reason: expect.stringContaining('another tab') });
    expect(await listStakeholders()).toEqual([]);
  });
});

describe('files that come', () => {
  it('while mail waits for a choice are added to it', async () => {
    await startMailImport([ana]);
    await startMailImport([bo]);
    expect(inChoice()).toEqual(both);
    expect(await findImport()).toEqual(at('choosing').session);
  });

  it('while mail is being read are read after it', async () => {
    const begun = new AbortController();
    const isReading = new Promise<void>((resolve) => watchMailImport(resolve, begun.signal));
    const reading = startMailImport([ana]);
    await isReading;
    begun.abort();
    pauseMailImport();
    await startMailImport([bo]);
    at('reading');
    continueMailImport();
    await reading;
    expect(inChoice()).toEqual(both);
  });

  it('over mail of an earlier time are asked about: they come to it', async () => {
    await startMailImport([ana]);
    leaveMailImport();
    await startMailImport([bo]);
    expect(at('asking').left.files).toMatchObject([{ name: ana.name }]);
    await addToLeft();
    expect(inChoice()).toEqual(both);
  });

  it('or take its place, when the user says so', async () => {
    await startMailImport([ana]);
    leaveMailImport();
    await startMailImport([bo]);
    await beginInstead();
    expect(inChoice()).toEqual([[bo.name], 1]);
  });

  it('with nothing to read in them are refused by name, and are no import', async () => {
    const sorted = await sortFiles([cut, new File([zipOf([])], 'empty.zip')]);
    expect(sorted.mail).toEqual([]);
    expect(sorted.refused).toMatchObject([
      { what: 'cut.zip', reason: expect.stringContaining('damaged') },
      { what: 'empty.zip' },
    ]);
    await startMailImport([cut]);
    expect(at('empty').session.refused).toMatchObject([{ example: 'cut.zip' }]);
    expect(await findImport()).toBeUndefined();
    leaveEmptyImport();
    at('none');
  });
});

describe('two tabs', () => {
  it('do not import mail at the same time: the second hears when it may', async () => {
    const { promise: isOver, resolve: letGo } = Promise.withResolvers<void>();
    const inOtherTab = navigator.locks.request('mail-import', () => isOver);
    expect(await isImportElsewhere()).toBe(true);
    expect(await startMailImport([ana])).toContain('another tab');
    at('none');
    expect(await findImport()).toBeUndefined();
    const free = untilImportIsFree(new AbortController().signal);
    letGo();
    await Promise.all([inOtherTab, free]);
    expect(await startMailImport([ana])).toBeUndefined();
    at('choosing');
    // Its own is not elsewhere, and is let go at the end.
    expect(await isImportElsewhere()).toBe(false);
    await cancelMailImport();
    await vi.waitFor(async () => expect((await navigator.locks.query()).held).toEqual([]));
  });
});
