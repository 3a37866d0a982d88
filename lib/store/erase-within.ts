import { ERASED_WORDS, type Erasure, namesThem } from '../domain/erasure.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import { isAmong, toMailboxes } from '../domain/mailbox.ts';
import type { Change, RecordChange } from './changed.ts';
import type { WriteTransaction } from './schema.ts';
import { settingsWithin } from './settings-within.ts';
import type { StakeholderRecord } from './stakeholder-record.ts';
import { everyYearOf } from './touches-within.ts';

/** Takes somebody out of every store, past the recorder: nothing is kept to take this back with. */
export async function eraseWithin(transaction: WriteTransaction, who: Erasure): Promise<void> {
  const entries = await transaction.objectStore('ledger').index('stakeholderId').getAllKeys(who.id);
  for (const key of entries) await transaction.objectStore('ledger').delete(key);
  await transaction.objectStore('touches').delete(everyYearOf(who.id));
  await transaction.objectStore('stakeholders').delete(who.id);
  await eraseSightings(transaction, who);
  await eraseFromMeetings(transaction, who);
  await eraseFromSettings(transaction, who);
  await eraseFromHistory(transaction, who, new Set(entries));
  await eraseFromImports(transaction, who);
}

async function eraseSightings(transaction: WriteTransaction, { emails }: Erasure): Promise<void> {
  const sightings = transaction.objectStore('sightings');
  for (const mailbox of toMailboxes(emails)) {
    for (const key of await sightings.index('mailbox').getAllKeys(mailbox)) await sightings.delete(key);
  }
}

/** A meeting to come stays for its other guests. */
async function eraseFromMeetings(transaction: WriteTransaction, { emails }: Erasure): Promise<void> {
  const isTheirs = isAmong(emails);
  for await (const cursor of transaction.objectStore('meetings').iterate()) {
    const guests = cursor.value.guests.filter((guest) => !isTheirs(guest));
    if (guests.length === cursor.value.guests.length) continue;
    if (guests.length === 0) await cursor.delete();
    else await cursor.update({ ...cursor.value, guests });
  }
}

async function eraseFromSettings(transaction: WriteTransaction, who: Erasure): Promise<void> {
  const isTheirs = namesThem({ ...who, names: [] });
  const { neverList, alwaysList, notSame } = await settingsWithin(transaction);
  const settings = transaction.objectStore('settings');
  for (const [name, list] of Object.entries({ neverList, alwaysList, notSame })) {
    const left = list.filter((one) => !isTheirs(one));
    if (left.length < list.length) await settings.put(left, name);
  }
}

/** What was done to them alone is forgotten; of what was done to others too, their part, and words that name them. */
async function eraseFromHistory(
  transaction: WriteTransaction,
  who: Erasure,
  entries: ReadonlySet<string>,
): Promise<void> {
  const isNamed = namesThem(who);
  const isOfThem = concerns(who, entries);
  const [history, befores] = [transaction.objectStore('history'), transaction.objectStore('befores')];
  for await (const cursor of history.iterate()) {
    const deed = cursor.value;
    const before = await befores.get(deed.id);
    const changes = (before?.changes ?? []).filter((change) => !isOfThem(change));
    const isTheirMerge = deed.name === 'mergePeople' && isNamed(JSON.stringify(deed.answer ?? ''));
    if (changes.length === 0 || isTheirMerge) {
      await befores.delete(deed.id);
      await cursor.delete();
      continue;
    }
    if (changes.length !== before?.changes.length) await befores.put({ id: deed.id, changes });
    const { answer, ...rest } = deed;
    const kept = isNamed(JSON.stringify(answer ?? '')) ? {} : { answer };
    const words = isNamed(deed.words) ? ERASED_WORDS : deed.words;
    await cursor.update({ ...rest, ...kept, words, size: changes.length });
  }
}

/** Whether a change speaks of them: their own records, and whatever else has their addresses in it. */
function concerns(who: Erasure, entries: ReadonlySet<string>): (change: Change) => boolean {
  const isTheirId = (id: unknown) => who.ids.includes(String(id));
  const isTheirs = isAmong(who.emails);
  const hasAddress = namesThem({ ...who, names: [] });
  return (change) => {
    if (change.store === 'touches') return isTheirId(change.key);
    if (change.store === 'stakeholders')
      return isTheirId(change.key) || (emailsOf(change).some(isTheirs) ?? false);
    if (change.store === 'ledger')
      return entries.has(change.key) || isTheirId((change.before as LedgerEntry | undefined)?.stakeholderId);
    return hasAddress(`${change.key} ${JSON.stringify(change.before ?? '')}`);
  };
}

const emailsOf = ({ before }: RecordChange): StakeholderRecord['emails'] =>
  (before as StakeholderRecord | undefined)?.emails ?? [];

/** Mail that was read and not yet imported is given up when they are among its people: its files are still there. */
async function eraseFromImports(transaction: WriteTransaction, { emails }: Erasure): Promise<void> {
  const imports = transaction.objectStore('imports');
  const isTheirs = isAmong(emails);
  for await (const { value } of imports) {
    if ('batch' in value && value.batch.people.some(({ email }) => isTheirs(email))) {
      await imports.clear();
      return;
    }
  }
}
