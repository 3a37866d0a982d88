import type { Contact } from '../../lib/domain/contact.ts';
import { parseEmailAddress } from '../../lib/domain/email-address.ts';
import type { EntryId } from '../../lib/domain/ledger.ts';
import { newNote } from '../../lib/domain/new-entry.ts';
import type { TouchSeen } from '../../lib/domain/touch.ts';
import { readBackup, writeBackup } from '../../lib/formats/backup.ts';
import { readDump } from '../../lib/store/dump.ts';
import { checkDump } from '../../lib/store/dump-check.ts';
import { findEverything } from '../../lib/store/export.ts';
import { importContacts } from '../../lib/store/import-contacts.ts';
import { saveEntry } from '../../lib/store/ledger.ts';
import { listStakeholders } from '../../lib/store/stakeholders.ts';
import { recordTouches } from '../../lib/store/touches.ts';
import { replaceWithDump } from '../store/bring-in.ts';

/** The product's own operations, run in one of its own pages as its own code runs there. */

/** What is kept, by names that a test has given. */
export type Census = { people: string[]; touches: string[]; notes: string[] };

const emailOf = (batch: number, index: number) => {
  const email = parseEmailAddress(`p${batch}.${index}@torture.example`);
  if (!email) throw new Error('no address');
  return email;
};

const noise = (bytes: number): string =>
  String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes)).map((byte) => 33 + (byte % 94)));

/** So many new people in one go, each with so many bytes of text that cannot be packed. */
export async function importBatch(batch: number, size: number, bytes = 0): Promise<void> {
  const contacts = Array.from(
    { length: size },
    (_, index): Contact => ({
      line: index + 1,
      name: `P ${batch} ${index}`,
      emails: [emailOf(batch, index)],
      labels: [],
      ...(bytes > 0 && { organisation: noise(bytes) }),
    }),
  );
  await importContacts(contacts);
}

/** One touch with each of a batch, on that day; the same again is the same touch. */
export async function touchBatch(batch: number, size: number, day: number = batch): Promise<void> {
  const seen = Array.from(
    { length: size },
    (_, index): TouchSeen => ({
      email: emailOf(batch, index),
      touch: {
        at: Date.UTC(2020, 0, 1) + day * 86_400_000 + index,
        kind: 'email',
        direction: 'in',
        groupSize: 2,
        source: 'gmail',
        ref: (0x19a0000000000000n + BigInt(day) * 100_000n + BigInt(index)).toString(16),
      },
    }),
  );
  await recordTouches(seen);
}

/** A note on the first person there is; saying it twice writes one. */
export async function writeNote(text: string): Promise<void> {
  const [first] = await listStakeholders();
  if (!first) throw new Error('nobody to write a note on');
  await saveEntry(newNote({ id: text as EntryId, stakeholderId: first.id, now: Date.now() }, text));
}

/** Everything there is. */
export async function census(): Promise<Census> {
  const { stakeholders, touches, ledger } = await findEverything();
  return {
    people: stakeholders.flatMap(({ emails }) => emails),
    touches: [...touches].map(({ ref }) => ref),
    notes: ledger.map(({ text }) => text),
  };
}

/** Everything as a backup file. */
export const backUp = async (): Promise<Blob> => writeBackup({ kind: 'backup', dump: await readDump() });

/** Puts a file in the place of everything, or throws why not, with everything as it was. */
export async function restore(file: Blob): Promise<void> {
  const read = await readBackup(file);
  if (!read.ok) throw new Error(read.error);
  const checked = await checkDump(read.value.dump);
  if (!checked.ok) throw new Error(checked.error);
  await replaceWithDump(checked.value);
}

/** What a file is known by. */
export async function hashOf(file: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
