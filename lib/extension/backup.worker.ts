import type { Dump, DumpedStore } from '../domain/backup.ts';
import { contentsOf } from '../domain/backup-contents.ts';
import { readBackup, writeBackup } from '../formats/backup.ts';
import { toSealKey } from '../formats/seal.ts';
import { examineDump } from '../store/dump-check.ts';
import { gather, inLots } from './backup-lots.ts';
import type { Answers, FromWorker, OpenTask, ToWorker, WriteTask } from './backup-messages.ts';

// Packs and unpacks backups, so that no page stands still meanwhile. It never opens the database: pages hand it what
// they read there, and write what it hands them.

/** What the page has sent so far, and what was opened last. */
let sent: DumpedStore[] = [];
let opened: Dump | undefined;

const tell = (message: FromWorker): void => postMessage(message);
const onProgress = (progress: number): void => tell({ progress });

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if ('lot' in data) {
    gather(sent, data.lot);
    return;
  }
  try {
    tell({ done: await run(data) });
  } catch (error) {
    tell({ failed: String(error) });
  }
});

async function run(task: Exclude<ToWorker, { lot: unknown }>): Promise<Answers[keyof Answers]> {
  switch (task.task) {
    case 'write':
      return write(task);
    case 'open':
      return open(task);
    case 'take':
      return take();
  }
}

async function write({ kind, from, schema, passphrase, key }: WriteTask): Promise<Blob> {
  const stores = sent;
  sent = [];
  const sealKey = passphrase === undefined ? key : await toSealKey(passphrase);
  const backup = { kind, dump: { schema, stores }, ...(from && { from }) };
  return writeBackup(backup, { onProgress, ...(sealKey && { key: sealKey }) });
}

async function open({ file, passphrase }: OpenTask): Promise<Answers['open']> {
  opened = undefined;
  const read = await readBackup(file, { onProgress, ...(passphrase !== undefined && { passphrase }) });
  if (!read.ok) return read;
  const examined = await examineDump(read.value.dump);
  if (!examined.ok) return examined;
  opened = examined.value;
  return { ok: true, value: contentsOf({ ...read.value, dump: opened }) };
}

function take(): Answers['take'] {
  if (!opened) throw new Error('Nothing was opened');
  for (const lot of inLots(opened.stores)) tell({ lot });
  return { schema: opened.schema };
}
