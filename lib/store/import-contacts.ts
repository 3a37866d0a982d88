import type { IDBPTransaction } from 'idb';
import type { Contact } from '../domain/contact.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import { type ImportPlan, planImport } from '../domain/plan-import.ts';
import { allOwn } from '../domain/settings.ts';
import type { Sighting } from '../domain/sighting.ts';
import type { Stakeholder, StakeholderDetails, StakeholderId } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';
import { noTouches } from '../domain/touch-summary.ts';
import { read, write } from './database.ts';
import type { Schema, WriteTransaction } from './schema.ts';
import { settingsWithin } from './settings.ts';
import { forgetSighting, restoreSightings } from './sightings.ts';
import { findHolder, type StakeholderRecord, toStakeholderRecord } from './stakeholder-record.ts';
import { everyYearOf } from './touches.ts';

/** What an import has done: what undo needs to take back just that. */
export type ImportDone = {
  added: { id: StakeholderId; at: Instant }[];
  gained: { id: StakeholderId; emails: EmailAddress[] }[];
  /** They are tracked now, so they stopped being sightings. */
  sightings: Sighting[];
};

type Reader = Pick<
  IDBPTransaction<Schema, ('stakeholders' | 'settings')[], 'readonly' | 'readwrite'>,
  'objectStore'
>;
type Writer = WriteTransaction;
type UndoWriter = WriteTransaction;

/** What importing the contacts would do now; changes nothing. */
export const previewImport = (contacts: readonly Contact[]): Promise<ImportPlan> =>
  read(['stakeholders', 'settings'], (transaction) => planWithin(transaction, contacts));

/**
 * Imports the contacts as a whole or not at all. Planned anew inside, so that nothing the preview could not know is
 * overwritten; a second time changes nothing.
 */
export function importContacts(contacts: readonly Contact[], now: Instant = Date.now()): Promise<ImportDone> {
  return write(['stakeholders', 'sightings', 'settings'], async (transaction) => {
    const plan = await planWithin(transaction, contacts);
    const done: ImportDone = { added: [], gained: [], sightings: [] };
    // All at once: waiting for one before asking for the next takes several times as long.
    await Promise.all(plan.fresh.map((details) => add(transaction, details, now, done)));
    for (const { stakeholder, emails } of plan.gaining) {
      await putEmails(
        transaction.objectStore('stakeholders'),
        stakeholder,
        [...stakeholder.emails, ...emails],
        now,
      );
      await forgetSightings(transaction, emails, done);
      done.gained.push({ id: stakeholder.id, emails });
    }
    return done;
  });
}

/**
 * Takes an import back. People about whom something was written down since, or who were edited, stay: undoing a click
 * must not lose work. Answers how many stayed. Twice is the same as once.
 */
export function undoImport(done: ImportDone, now: Instant = Date.now()): Promise<number> {
  return write(['stakeholders', 'touches', 'ledger', 'sightings'], async (transaction) => {
    const taken = await Promise.all(done.added.map(({ id, at }) => takeBack(transaction, id, at)));
    for (const { id, emails } of done.gained) {
      const stakeholder = await transaction.objectStore('stakeholders').get(id);
      const left = stakeholder?.emails.filter((email) => !emails.includes(email));
      if (stakeholder && left?.length)
        await putEmails(transaction.objectStore('stakeholders'), stakeholder, left, now);
    }
    await restoreSightings(transaction, done.sightings);
    return taken.filter((isTaken) => !isTaken).length;
  });
}

async function planWithin(transaction: Reader, contacts: readonly Contact[]): Promise<ImportPlan> {
  const own = allOwn(await settingsWithin(transaction));
  const store = transaction.objectStore('stakeholders');
  const addresses = new Set(contacts.flatMap(({ emails }) => emails));
  const found = await Promise.all(
    [...addresses].map(async (email) => [email, await findHolder(store, email)] as const),
  );
  // The same person by two addresses comes as two objects; one of them must stand for both.
  const byId = new Map(found.flatMap(([, one]) => (one ? [[one.id, one] as const] : [])));
  const tracked = found.flatMap(([email, one]) => {
    const stakeholder = one && byId.get(one.id);
    return stakeholder ? [[email, stakeholder] as const] : [];
  });
  return planImport(contacts, new Map(tracked), own);
}

async function add(
  transaction: Writer,
  details: StakeholderDetails,
  now: Instant,
  done: ImportDone,
): Promise<void> {
  const id = crypto.randomUUID() as StakeholderId;
  const stakeholder = { ...details, id, createdAt: now, updatedAt: now, summary: noTouches };
  await transaction.objectStore('stakeholders').put(toStakeholderRecord(stakeholder));
  await forgetSightings(transaction, details.emails, done);
  done.added.push({ id, at: now });
}

async function forgetSightings(
  transaction: Writer,
  emails: readonly EmailAddress[],
  done: ImportDone,
): Promise<void> {
  for (const email of emails) done.sightings.push(...(await forgetSighting(transaction, email)));
}

/** Whether somebody the import added could be removed again, or is gone already. */
async function takeBack(transaction: UndoWriter, id: StakeholderId, at: Instant): Promise<boolean> {
  const stakeholder = await transaction.objectStore('stakeholders').get(id);
  if (!stakeholder) return true;
  const written = await transaction.objectStore('ledger').index('stakeholderId').count(id);
  if (written > 0 || stakeholder.updatedAt !== at) return false;
  await transaction.objectStore('stakeholders').delete(id);
  await transaction.objectStore('touches').delete(everyYearOf(id));
  return true;
}

const putEmails = (
  store: { put(record: StakeholderRecord): Promise<unknown> },
  stakeholder: Stakeholder,
  emails: EmailAddress[],
  now: Instant,
): Promise<unknown> => store.put(toStakeholderRecord({ ...stakeholder, emails, updatedAt: now }));
