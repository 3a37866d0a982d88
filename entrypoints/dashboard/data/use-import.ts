import { useState } from 'preact/hooks';
import { toCalendarDate } from '../../../lib/domain/calendar-date.ts';
import { chooseContacts } from '../../../lib/domain/choose-contacts.ts';
import type { Contact, Refused } from '../../../lib/domain/contact.ts';
import { notesOf } from '../../../lib/domain/contact-notes.ts';
import { countOf, countsOf } from '../../../lib/domain/count-of.ts';
import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import type { Group } from '../../../lib/domain/group.ts';
import type { AccountLine } from '../../../lib/domain/import-account.ts';
import type { ImportedRecord } from '../../../lib/domain/imported-record.ts';
import { listed } from '../../../lib/domain/listed.ts';
import { peopleAccount } from '../../../lib/domain/people-account.ts';
import type { ImportPlan } from '../../../lib/domain/plan-import.ts';
import { type RecordsDone, recordsAccount } from '../../../lib/domain/records-account.ts';
import { undoBySize } from '../../../lib/extension/undo.ts';
import type { ContactColumns } from '../../../lib/formats/contact-columns.ts';
import { readAs } from '../../../lib/formats/contacts-csv.ts';
import type { ContactsTable } from '../../../lib/formats/contacts-table.ts';
import { type PeopleRead, readPeople } from '../../../lib/formats/read-people.ts';
import {
  type ImportDone,
  importContacts,
  previewImport,
  undoImport,
} from '../../../lib/store/import-contacts.ts';
import { useDesk } from '../use-desk.ts';

/** What is in the files that were chosen, and what importing it would do. */
export type ImportPreview = {
  /** The names of the files. */
  file: string;
  sources: { file: string; read: PeopleRead }[];
  /** What could not be read at all. */
  failed: Refused[];
  contacts: Contact[];
  records: ImportedRecord[];
  /** How many of `plan.refused` are no entry of `contacts`. */
  unread: number;
  plan: ImportPlan;
};

/** How far the import of files has come. */
export type ImportStep =
  | { step: 'none' }
  | { step: 'reading'; file: string }
  | { step: 'refused'; file: string; reason: string }
  | ({ step: 'preview' | 'importing' } & ImportPreview)
  | { step: 'done'; file: string; done: ImportDone; account: AccountLine[] };

/** Who is ticked, and the groups that the user has put people in. */
export type Choice = { chosen: ReadonlySet<EmailAddress>; groups: ReadonlyMap<EmailAddress, Group> };

export type Importing = ImportStep & {
  read: (files: readonly File[], failed: readonly Refused[]) => void;
  /** The user says what the columns of that source are. */
  mapColumns: (source: number, table: ContactsTable, columns: ContactColumns) => void;
  run: (choice: Choice) => void;
  undo: () => void;
  leave: () => void;
};

/** Reads files of contacts, shows what is in them, imports it, takes it back. */
export function useImport(): Importing {
  const { act } = useDesk();
  const [at, setAt] = useState<ImportStep>({ step: 'none' });
  const leave = () => setAt({ step: 'none' });
  const become = (next: Promise<ImportStep>, back: ImportStep) =>
    void act(async () => {
      try {
        setAt(await next);
      } catch (error) {
        setAt(back);
        throw error;
      }
      return undefined;
    });
  const read = (files: readonly File[], failed: readonly Refused[]) => {
    setAt({ step: 'reading', file: namesOf(files) });
    become(readFiles(files, failed), { step: 'none' });
  };
  const mapColumns = (source: number, table: ContactsTable, columns: ContactColumns) => {
    if (at.step !== 'preview') return;
    const sources = at.sources.map((one, index) =>
      index === source ? { ...one, read: { ...one.read, ...readAs(table, columns) } } : one,
    );
    become(preview({ ...at, sources }), at);
  };
  const takeBack = async (done: ImportDone) => {
    const stayed = await undoImport(done, (of) => undoBySize(of, changedBy(done)));
    // By now other files may be looked at.
    setAt((now) => (now.step === 'done' && now.done === done ? { step: 'none' } : now));
    const but = stayed > 0 ? ` ${countOf(stayed, 'person', 'people')} you have worked on since stayed.` : '';
    return { message: `Import taken back.${but}` };
  };
  const run = ({ chosen, groups }: Choice) => {
    if (at.step !== 'preview') return;
    setAt({ ...at, step: 'importing' });
    void act(async () => {
      try {
        const contacts = chooseContacts(at.contacts, at.plan, chosen, groups);
        const done = await importContacts(contacts, Date.now(), at.records);
        setAt({ step: 'done', file: at.file, done, account: accountOf(at, chosen, done) });
        const message = doneWords(done);
        return hasChanged(done) ? { message, undo: async () => (await takeBack(done)).message } : { message };
      } catch (error) {
        setAt(at);
        throw error;
      }
    });
  };
  const undo = () => {
    if (at.step === 'done') void act(() => takeBack(at.done));
  };
  return { ...at, read, mapColumns, run, undo, leave };
}

/** Whether an import has changed anything that could be taken back. */
export const hasChanged = (done: ImportDone): boolean => changedBy(done) > 0;

function changedBy({ added, gained, records }: ImportDone): number {
  const { notes, followUps, touches } = records ?? { notes: 0, followUps: 0, touches: 0 };
  return added.length + gained.length + notes + followUps + touches;
}

/** "Imported 42 people, 5 notes and 2 follow-ups; 3 people got another address or tag." */
export function doneWords(done: ImportDone): string {
  if (!hasChanged(done)) return 'Nothing in it was new.';
  const { added, gained, records } = done;
  const imported = [...countsOf([added.length, 'person', 'people']), ...(records ? writtenOf(records) : [])];
  const grown = countsOf([gained.length, 'person', 'people']).map(
    (who) => `${who} got another address or tag`,
  );
  return `${[...(imported.length > 0 ? [`Imported ${listed(imported)}`] : []), ...grown].join('; ')}.`;
}

const writtenOf = ({ notes, followUps, touches }: RecordsDone): string[] =>
  countsOf([notes, 'note', 'notes'], [followUps, 'follow-up', 'follow-ups'], [touches, 'touch', 'touches']);

function accountOf(
  { contacts, records, plan, unread }: ImportPreview,
  chosen: ReadonlySet<EmailAddress>,
  done: ImportDone,
): AccountLine[] {
  const people = peopleAccount({ contacts, unread, plan, chosen });
  return done.records ? [...people, ...recordsAccount(records.length, done.records)] : people;
}

async function readFiles(files: readonly File[], failed: readonly Refused[]): Promise<ImportStep> {
  const file = namesOf(files) || (failed[0]?.file ?? '');
  // Archives of which nothing could be read, and nothing else.
  if (files.length === 0 && failed.every(({ what, file: whole }) => what === whole))
    return { step: 'refused', file: failed.map(({ what }) => what).join(', '), reason: reasonsOf(failed) };
  const found: Pick<ImportPreview, 'sources' | 'failed'> = { sources: [], failed: [...failed] };
  for (const one of files) {
    const read = await readPeople(one);
    if (read.ok) found.sources.push({ file: one.name, read: read.value });
    else if (files.length + failed.length === 1) return { step: 'refused', file, reason: read.error };
    else found.failed.push({ line: 1, what: one.name, reason: read.error, file: one.name });
  }
  return preview({ ...found, file });
}

/** Every refused line names its file where there are several. */
async function preview({
  file,
  sources,
  failed,
}: Pick<ImportPreview, 'file' | 'sources' | 'failed'>): Promise<ImportStep> {
  const contacts = sources.flatMap(({ read }) => read.people);
  const records = [
    ...sources.flatMap(({ read }) => read.records),
    ...notesOf(contacts, toCalendarDate(Date.now())),
  ];
  const inFiles = sources.flatMap(({ file: name, read }) =>
    read.refused.map((one) => (sources.length > 1 ? { ...one, file: name } : one)),
  );
  const plan = await previewImport(contacts);
  const refused = [...failed, ...inFiles, ...plan.refused];
  const inOrder = sources.length > 1 ? refused : refused.toSorted((a, b) => a.line - b.line);
  return {
    step: 'preview',
    file,
    sources,
    failed,
    contacts,
    records,
    unread: failed.length + inFiles.length,
    plan: { ...plan, refused: inOrder },
  };
}

const reasonsOf = (failed: readonly Refused[]): string =>
  [...new Set(failed.map(({ reason }) => reason))].join(' ');

const namesOf = (files: readonly File[]): string => files.map(({ name }) => name).join(', ');
