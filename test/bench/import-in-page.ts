import type { EmailAddress } from '../../lib/domain/email-address.ts';
import type { MailBatch } from '../../lib/domain/mail-batch.ts';
import type { OperationId } from '../../lib/domain/operation.ts';
import { importerBy } from '../../lib/extension/import-mail.ts';
import { startWorker } from '../../lib/extension/start-worker.ts';
import { runnerBy } from '../../lib/extension/undo.ts';
import { importStagedMail } from '../../lib/store/import-mail.ts';
import { beginImport, stageBatch } from '../../lib/store/imports.ts';
import { undo } from '../../lib/store/undo.ts';
import { contactsOf, emailOf, timed, touchesOf } from './storage-in-page.ts';

// Runs in the dashboard: a whole import of mail, from where its files have been read.

const me = 'me@bench.example' as EmailAddress;
/** People whose mails are staged at once: some fifty thousand mails. */
const A_BATCH = 1_000;

/** Many mails, staged as an import has read them: each person has written every one of theirs to `me`. */
export async function stageMails(people: number, each: number): Promise<void> {
  const now = Date.now();
  const session = { id: 'session' as const, startedAt: now, files: [], mails: 0, refused: [] };
  await beginImport({ ...session, batches: 0 });
  for (let batch = 0; batch * A_BATCH < people; batch++) {
    const from = Array.from({ length: A_BATCH }, (_none, index) => batch * A_BATCH + index);
    await stageBatch({ ...session, batches: batch + 1 }, batchOf(from, each, now));
  }
}

function batchOf(people: readonly number[], each: number, now: number): MailBatch {
  const mails = people.flatMap((person) => touchesOf(person, each, now).map((touch) => ({ person, touch })));
  return {
    at: Float64Array.from(mails, ({ touch }) => touch.at),
    from: Uint32Array.from(mails, ({ person }) => person + 1),
    to: new Uint32Array(mails.length),
    toEnd: Uint32Array.from(mails, (_mail, index) => index + 1),
    signs: new Uint8Array(mails.length),
    labels: new Uint16Array(mails.length),
    refs: mails.map(({ touch }) => touch.ref).join('\n'),
    messageIds: '\n'.repeat(mails.length - 1),
    subjects: mails.map(({ touch }) => touch.subject).join('\n'),
    people: [
      { index: 0, email: me, name: 'Me' },
      ...people.map((person) => ({ index: person + 1, email: emailOf(person), name: `Person ${person}` })),
    ],
    labelSets: [[]],
    lists: [],
    delivered: [],
    read: mails.length,
    skipped: [],
  };
}

/** What the dashboard has done, and what that held up this page for, at most, at a time. Milliseconds. */
type Held = { time: number; longestTask: number };

let imported: OperationId | undefined;

/** Imports what is staged as the dashboard does, snapshot and all. */
export async function importStaged(people: number, worker: string): Promise<Held> {
  const contacts = contactsOf(people);
  return heldUpBy(async () => {
    const done = await importStagedMail(contacts, [me], Date.now(), importerBy(startWorker(worker)));
    imported = done.operation;
  });
}

/** Takes that back. */
export const undoImported = (worker: string): Promise<Held> =>
  heldUpBy(async () => {
    if (!imported) throw new Error('Nothing was imported');
    const { kept } = await undo(imported, {}, runnerBy(startWorker(worker)));
    if (kept.length > 0) throw new Error(`${kept.length} people stayed`);
  });

async function heldUpBy(work: () => Promise<void>): Promise<Held> {
  // What came before is a task of its own.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const longest = watchTasks();
  const time = await timed(work);
  await new Promise((resolve) => setTimeout(resolve, 500));
  return { time, longestTask: longest() };
}

/** The longest task from now on until it is asked. */
function watchTasks(): () => number {
  const start = performance.now();
  const tasks: PerformanceEntry[] = [];
  const note = (found: PerformanceEntryList) => tasks.push(...found.filter((one) => one.startTime >= start));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'longtask' });
  return () => {
    note(observer.takeRecords());
    return Math.max(0, ...tasks.map(({ duration }) => duration));
  };
}
