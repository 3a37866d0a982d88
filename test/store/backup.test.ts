import { deleteDB } from 'idb';
import { expect, test } from 'vitest';
import { readBackup, writeBackup } from '../../lib/formats/backup.ts';
import { closeDatabase } from '../../lib/store/database.ts';
import { readDump } from '../../lib/store/dump.ts';
import { checkDump } from '../../lib/store/dump-check.ts';
import { replaceWithDump } from '../../lib/store/restore.ts';
import { fillByChance } from './made-databases.ts';
import './fresh-database.ts';

const wipe = async () => {
  await closeDatabase();
  await deleteDB('touchbase');
};
const backUp = async () => writeBackup({ kind: 'backup', dump: await readDump() });
const bytesOf = async (file: Blob) => Buffer.from(await file.arrayBuffer());

async function restore(file: Blob) {
  const read = await readBackup(file);
  if (!read.ok) throw new Error(read.error);
  const checked = await checkDump(read.value.dump);
  if (!checked.ok) throw new Error(checked.error);
  await replaceWithDump(checked.value);
}

test('a hundred databases come back from their backups, and their next backup is the same to the byte', async () => {
  for (let seed = 1; seed <= 100; seed++) {
    await fillByChance(seed);
    const before = await readDump();
    const first = await backUp();
    await wipe();
    await restore(first);
    expect(await readDump(), `seed ${seed}`).toEqual(before);
    expect((await bytesOf(await backUp())).equals(await bytesOf(first)), `seed ${seed}`).toBe(true);
    await wipe();
  }
});
