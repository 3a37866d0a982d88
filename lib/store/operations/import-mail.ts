import type { Contact } from '../../domain/contact.ts';
import { countsOf } from '../../domain/count-of.ts';
import type { EmailAddress } from '../../domain/email-address.ts';
import type { TouchSeen } from '../../domain/touch.ts';
import { addSeen, type TouchesCounted } from './add-seen.ts';
import { type Imported, importContacts } from './import.ts';
import { learnOwn } from './own.ts';
import { done, type Work } from './work.ts';

/** The people chosen from the user's mail, their mails, and the addresses that are the user's own. */
export type MailToImport = {
  contacts: readonly Contact[];
  touches: readonly TouchSeen[];
  own: readonly EmailAddress[];
};

/** `touches` are the mails. */
export type ImportedMail = Imported & { touches: TouchesCounted };

/**
 * Imports people and their mails as a whole or not at all. A mail counts once, by its `ref`, whether a page has shown
 * it or a file has held it before; a second time changes nothing.
 */
export const importMail: Work<MailToImport, ImportedMail> = async (recorder, { contacts, touches, own }) => {
  await learnOwn(recorder, own);
  const { answer: people } = await importContacts(recorder, { contacts });
  const counts = await addSeen(recorder, touches);
  return done(
    { ...people, touches: counts },
    `Imported mail: ${countsOf([people.added.length, 'new person', 'new people'], [counts.fresh, 'touch', 'touches']).join(', ') || 'nothing new'}`,
  );
};
