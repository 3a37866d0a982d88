import type { Contact } from '../../domain/contact.ts';
import type { EmailAddress } from '../../domain/email-address.ts';
import { type TouchRows, unpackSeen } from '../../domain/import-rows.ts';
import type { Stakeholder } from '../../domain/stakeholder.ts';
import type { TouchSeen } from '../../domain/touch.ts';
import { inLots } from '../in-lots.ts';
import type { Recorder } from '../recorder.ts';
import { settingsWithin } from '../settings-within.ts';
import { addTouches, resolve } from '../touches-within.ts';
import { type Imported, importContacts } from './import.ts';
import { done, type Work } from './work.ts';

/** The people chosen from the user's mail, their mails, and the addresses that are the user's own. */
export type MailToImport = {
  contacts: readonly Contact[];
  touches: readonly TouchRows[];
  own: readonly EmailAddress[];
};

/** Mails by what became of them: recorded, known better now, or known already. */
export type ImportedMail = Imported & { touches: { fresh: number; merged: number; known: number } };

/**
 * Imports people and their mails as a whole or not at all. A mail counts once, by its `ref`, whether a page has shown
 * it or a file has held it before; a second time changes nothing.
 */
export const importMail: Work<MailToImport, ImportedMail> = async (recorder, { contacts, touches, own }) => {
  await learnOwn(recorder, own);
  const { answer: people } = await importContacts(recorder, { contacts });
  const counts = { fresh: 0, merged: 0, known: 0 };
  const seen = touches.flatMap(unpackSeen);
  const known = await resolve(recorder.transaction, seen);
  await inLots(known, ([stakeholder, ofThem]) => addCounted(recorder, stakeholder, ofThem, counts));
  return done(
    { ...people, touches: counts },
    `Imported mail: ${people.added.length} people new, ${counts.fresh} touches`,
  );
};

async function addCounted(
  recorder: Recorder,
  stakeholder: Stakeholder,
  seen: readonly TouchSeen[],
  counts: ImportedMail['touches'],
): Promise<void> {
  const { fresh, better } = await addTouches(recorder, stakeholder, seen);
  counts.fresh += fresh;
  counts.merged += better;
  counts.known += seen.length - fresh - better;
}

/** So that pages know the user by them as well. */
async function learnOwn(recorder: Recorder, own: readonly EmailAddress[]): Promise<void> {
  const { ownAdded, ownAddresses } = await settingsWithin(recorder.transaction);
  const news = own.filter((email) => !ownAdded.includes(email) && !ownAddresses.includes(email));
  if (news.length > 0) await recorder.put('settings', [...ownAdded, ...news], 'ownAdded');
}
