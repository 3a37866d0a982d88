import type { Contact } from '../../domain/contact.ts';
import { countsOf } from '../../domain/count-of.ts';
import type { EmailAddress } from '../../domain/email-address.ts';
import type { ImportedRecord } from '../../domain/imported-record.ts';
import { idWithin } from '../../domain/operation.ts';
import type { ImportPlan } from '../../domain/plan-import.ts';
import type { RecordsDone } from '../../domain/records-account.ts';
import type { StakeholderDetails, StakeholderId } from '../../domain/stakeholder.ts';
import { withTags } from '../../domain/tags.ts';
import type { TouchSeen } from '../../domain/touch.ts';
import { noTouches } from '../../domain/touch-summary.ts';
import { inLots } from '../in-lots.ts';
import { planWithin } from '../plan-within.ts';
import type { Recorder } from '../recorder.ts';
import { forgetSighting } from '../sightings-within.ts';
import { toStakeholderRecord } from '../stakeholder-record.ts';
import { addSeen, type TouchesCounted } from './add-seen.ts';
import { importRecords } from './import-records.ts';
import { learnOwn } from './own.ts';
import { done, type Work } from './work.ts';

/**
 * The chosen people of a file, what another program had written down about people, meetings with people, and the
 * addresses that are the user's own.
 */
export type ContactsToImport = {
  contacts: readonly Contact[];
  records?: readonly ImportedRecord[];
  seen?: readonly TouchSeen[];
  own?: readonly EmailAddress[];
};

/** Whom an import of contacts has added, and who has got which addresses, or tags alone, by it. */
export type Imported = {
  added: StakeholderId[];
  gained: { id: StakeholderId; emails: EmailAddress[] }[];
  /** One who was added, one who has got more, and one who was known, by name. */
  examples: { added?: string; gained?: string; known?: string };
  records?: RecordsDone;
  /** The meetings. */
  touches?: TouchesCounted;
};

/**
 * Imports contacts as a whole or not at all. Planned anew inside, so that nothing the preview could not know is
 * overwritten; a second time changes nothing.
 */
export const importContacts: Work<ContactsToImport, Imported> = async (
  recorder,
  { contacts, records, seen, own },
) => {
  if (own) await learnOwn(recorder, own);
  const plan = await planWithin(recorder.transaction, contacts);
  const { fresh, gaining } = plan;
  const added = await inLots(fresh.entries(), ([index, details]) => add(recorder, details, index));
  const gained: Imported['gained'] = [];
  for (const { stakeholder, emails, tags } of gaining) {
    const grown = {
      ...stakeholder,
      emails: [...stakeholder.emails, ...emails],
      ...(tags.length > 0 && { tags: withTags(stakeholder, { add: tags }) }),
      updatedAt: recorder.operation.at,
    };
    await recorder.put('stakeholders', toStakeholderRecord(grown));
    for (const email of emails) await forgetSighting(recorder, email);
    gained.push({ id: stakeholder.id, emails });
  }
  const people = { added, gained, examples: examplesOf(plan) };
  if (seen) return done({ ...people, touches: await addSeen(recorder, seen) }, wordsOf(people));
  if (!records) return done(people, wordsOf(people));
  const imported = { ...people, records: await importRecords(recorder, records) };
  return done(imported, wordsOf(imported));
};

function examplesOf({ fresh: [added], gaining: [gained], known: [known] }: ImportPlan): Imported['examples'] {
  return {
    ...(added && { added: added.name }),
    ...(gained && { gained: gained.stakeholder.name }),
    ...(known && { known: known.name }),
  };
}

/** "Imported contacts: 4 new people, 1 note". */
function wordsOf({ added, gained, records }: Omit<Imported, 'examples'>): string {
  const counts = countsOf(
    [added.length, 'new person', 'new people'],
    [gained.length, 'person with more addresses or tags', 'people with more addresses or tags'],
    [records?.notes ?? 0, 'note', 'notes'],
    [records?.followUps ?? 0, 'follow-up', 'follow-ups'],
    [records?.touches ?? 0, 'touch', 'touches'],
  );
  return ['Imported contacts', counts.join(', ')].filter(Boolean).join(': ');
}

async function add(recorder: Recorder, details: StakeholderDetails, index: number): Promise<StakeholderId> {
  const { id: operation, at } = recorder.operation;
  const id = idWithin(operation, index) as StakeholderId;
  const stakeholder = { ...details, id, createdAt: at, updatedAt: at, summary: noTouches };
  await recorder.put('stakeholders', toStakeholderRecord(stakeholder));
  for (const email of details.emails) await forgetSighting(recorder, email);
  return id;
}
