import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createImportDesk } from '../../entrypoints/dashboard/data/import-desk.ts';
import {
  type Asking,
  queueAnswers,
  rememberStaged,
  stageMail,
} from '../../entrypoints/dashboard/data/stage-mail.ts';
import type { Contact } from '../../lib/domain/contact.ts';
import type { Weighed } from '../../lib/domain/mail-weigh.ts';
import { keyOfFile } from '../../lib/formats/mail-file-key.ts';
import { closeDatabase } from '../../lib/store/database.ts';
import { importStagedMail } from '../../lib/store/import-mail.ts';
import type { ImportSession } from '../../lib/store/import-record.ts';
import { beginImport, findImport, stagedBatches } from '../../lib/store/imports.ts';
import { findSettings } from '../../lib/store/settings.ts';
import { addStakeholder, listStakeholders } from '../../lib/store/stakeholders.ts';
import { listTouches, recordTouches } from '../../lib/store/touches.ts';
import { undo } from '../../lib/store/undo.ts';
import { chanceOf } from '../museum/mutate.ts';
import { address, me, now, touch } from '../people.ts';
import { inventMailbox, usualMailbox } from './mailbox.ts';
import { ownAddresses } from './mailbox-people.ts';
import '../store/fresh-database.ts';
import { disk, givePrivateFiles } from '../store/private-files.ts';

const own = ownAddresses.map(address);
let mailbox: File;

beforeEach(() => {
  mailbox ??= fileOf('All mail.mbox', [...inventMailbox({ messages: 2000, bytes: 4_000_000 }).chunks()]);
});

const fileOf = (name: string, parts: (Uint8Array | string)[]): File =>
  new File(parts as BlobPart[], name, { lastModified: 1 });

/** The worker's work, done here. */
function workHere(): Asking {
  const { take, give } = queueAnswers();
  // As a message does, what is said arrives as a copy.
  const hear = createImportDesk((said) => give(structuredClone(said)), { mails: 200, bytes: 1 << 20 });
  return { ask: hear, answer: take, end: () => {} };
}

/** Reads the files into the staging store, as the page does; "kills" it after so many steps. */
async function stage(files: File[], stopAfter = Number.POSITIVE_INFINITY): Promise<Asking> {
  const byKey = new Map<string, File>();
  for (const file of files) byKey.set(await keyOfFile(file), file);
  const session = (await findImport()) ?? sessionOf(byKey);
  if (session.batches === 0) await beginImport(session);
  const worker = workHere();
  const killed = new AbortController();
  await rememberStaged(worker);
  let steps = 0;
  const reading = stageMail(worker, session, {
    files: byKey,
    signal: killed.signal,
    tell: () => {
      steps++;
    },
    // What is killed asks for nothing more.
    mayGoOn: () => (steps >= stopAfter ? new Promise(() => {}) : Promise.resolve()),
  });
  const isKilled = async () => {
    while (steps < stopAfter) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  await Promise.race([reading, isKilled()]);
  return worker;
}

const sessionOf = (files: ReadonlyMap<string, File>): ImportSession => ({
  id: 'session',
  startedAt: now,
  files: Array.from(files, ([key, { name, size }]) => ({ key, name, size, parts: [], isDone: false })),
  batches: 0,
  mails: 0,
  refused: [],
});

async function whoMatters(worker: Asking): Promise<Weighed[]> {
  worker.ask({ ask: 'weigh', lists: { never: [], always: [] }, now: usualMailbox.now });
  const answer = await worker.answer();
  if (answer.said !== 'weighed') throw new Error(`It said ${answer.said}.`);
  expect(answer.own.map(({ email }) => email).sort()).toEqual([...own].sort());
  return answer.people.filter(({ matters }) => matters);
}

const toContact = ({ email, name }: Pick<Weighed, 'email' | 'name'>): Contact => ({
  line: 1,
  name: name || email,
  emails: [email],
  labels: [],
});

/** Everybody with all their touches, without the ids that chance gives. */
async function everything() {
  const people = await listStakeholders();
  return Promise.all(
    people.map(async ({ id, createdAt, updatedAt, ...person }) => ({
      person,
      touches: await listTouches(id),
    })),
  );
}

/** Imports the files whole: everybody who matters. */
async function importAll(files: File[]) {
  const people = await whoMatters(await stage(files));
  return importStagedMail(people.map(toContact), own, now);
}

describe('an import of mail', () => {
  it('brings the chosen with every mail of theirs, in and out, and nobody else', async () => {
    const done = await importAll([mailbox]);
    const all = await everything();
    expect(done.added).toHaveLength(usualMailbox.real);
    expect(all).toHaveLength(usualMailbox.real);
    for (const { person, touches } of all) {
      expect(person.summary.count).toBe(touches.length);
      expect(new Set(touches.map(({ direction }) => direction))).toEqual(new Set(['in', 'out']));
      expect(touches.every(({ ref, source }) => /^[0-9a-f]{16}$/.test(ref) && source === 'import')).toBe(
        true,
      );
    }
    expect((await findSettings()).ownAdded).toEqual(expect.arrayContaining(own));
  });

  it('changes nothing the second time', async () => {
    await importAll([mailbox]);
    const before = await everything();
    const again = await importAll([mailbox]);
    expect(again.touches).toMatchObject({ fresh: 0, merged: 0 });
    expect(await everything()).toEqual(before);
  });

  it('counts mail once that is in several files', async () => {
    await importAll([mailbox]);
    const once = await everything();
    await undo((await importAll([mailbox])).operation);
    const copy = fileOf('Inbox-002.mbox', [mailbox as unknown as Uint8Array]);
    const again = await importAll([mailbox, copy]);
    expect(again.touches).toMatchObject({ fresh: 0, merged: 0 });
    expect(await everything()).toEqual(once);
  });

  it('meets what a page has shown in one touch, and knows more of it', async () => {
    const mail = [
      'From 1723853304940284153@xxx Fri Feb 04 17:10:22 +0000 2022',
      'Message-ID: <a@mail.example>',
      'Date: Fri, 4 Feb 2022 17:10:22 +0000',
      'From: Ana Ortiz <ana@northwind.example>',
      `To: ${me}, dev@northwind.example`,
      'Subject: Pricing',
      '',
      'Hello',
      '',
    ].join('\r\n');
    await addStakeholder({
      name: 'Ana Ortiz',
      emails: [address('ana@northwind.example')],
      group: 'customer',
    });
    const seen = touch({ at: Date.UTC(2022, 1, 4, 17, 10), ref: '17ec5b728dd948f9' });
    await recordTouches([{ email: address('ana@northwind.example'), touch: seen, isGuess: true }]);
    await stage([fileOf('one.mbox', [mail])]);
    const ana = toContact({ email: address('ana@northwind.example'), name: 'Ana' });
    const { touches } = await importStagedMail([ana], [me], now);
    const examples = { better: 'Pricing, Ana Ortiz' };
    expect(touches).toEqual({ fresh: 0, merged: 1, known: 0, examples });
    const [{ touches: found } = { touches: [] }] = await everything();
    expect(found).toMatchObject([
      { groupSize: 3, subject: 'Pricing', direction: 'in', ref: '17ec5b728dd948f9' },
    ]);
  });

  it('says what became of every mail, and names one that is taken and one that is not', async () => {
    const people = await whoMatters(await stage([mailbox]));
    let read = 0;
    for await (const batch of stagedBatches())
      read += batch.read - batch.skipped.reduce((sum, { count }) => sum + count, 0);
    const { mails } = await importStagedMail(people.map(toContact), own, now);
    expect(mails.mails + mails.others + mails.repeated).toBe(read);
    const { taken, other } = mails.examples;
    expect([taken, other].every(Boolean)).toBe(true);
  });

  it('leaves nothing to go on with once it is in', async () => {
    await importAll([mailbox]);
    expect(await findImport()).toBeUndefined();
    expect((await stagedBatches().next()).done).toBe(true);
  });

  it('is undone as a whole', async () => {
    const { operation } = await importAll([mailbox]);
    expect((await undo(operation)).kept).toEqual([]);
    expect(await everything()).toEqual([]);
  });

  it('is not begun where there is no room for all of it', async () => {
    const people = await whoMatters(await stage([mailbox]));
    givePrivateFiles();
    disk.free = 32_001_000;
    await expect(importStagedMail(people.map(toContact), own, now)).rejects.toThrow(/Free some space/);
    vi.unstubAllGlobals();
    expect(await everything()).toEqual([]);
    await importStagedMail(people.map(toContact), own, now);
    expect(await everything()).toHaveLength(usualMailbox.real);
  });

  it('killed at any step and gone on with, leaves what one run leaves', async () => {
    await importAll([mailbox]);
    const once = await everything();
    const chance = chanceOf(10);
    for (let kill = 0; kill < 4; kill++) {
      await forgetEverything();
      await stage([mailbox], 1 + Math.floor(chance() * 10));
      await closeDatabase();
      const people = await whoMatters(await stage([mailbox]));
      await importStagedMail(people.map(toContact), own, now);
      expect(await everything()).toEqual(once);
    }
  }, 60_000);

  it('stages what it has read together with how far that is', async () => {
    await stage([mailbox], 1);
    const session = await findImport();
    let mails = 0;
    for await (const batch of stagedBatches()) mails += batch.read;
    expect(session?.mails).toBe(mails);
    expect(session?.files[0]?.parts[0]?.resumeAt).toBeGreaterThan(0);
  });
});

async function forgetEverything(): Promise<void> {
  await closeDatabase();
  const { deleteDB } = await import('idb');
  await deleteDB('touchbase');
}
