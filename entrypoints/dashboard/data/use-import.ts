import { useState } from 'preact/hooks';
import type { Contact, ContactsRead, Refused } from '../../../lib/domain/contact.ts';
import type { ImportPlan } from '../../../lib/domain/plan-import.ts';
import { fail, type Result } from '../../../lib/domain/result.ts';
import { parseContactsCsv } from '../../../lib/formats/contacts-csv.ts';
import { decodeText } from '../../../lib/formats/decode-text.ts';
import { recognize } from '../../../lib/formats/recognize.ts';
import { parseVcards } from '../../../lib/formats/vcard.ts';
import {
  type ImportDone,
  importContacts,
  previewImport,
  undoImport,
} from '../../../lib/store/import-contacts.ts';
import { countOf } from '../count-of.ts';
import { useDesk } from '../use-desk.ts';

/** How far the import of a file has come. */
export type ImportStep =
  | { step: 'none' }
  | { step: 'reading'; file: string }
  | { step: 'refused'; file: string; reason: string }
  | { step: 'preview' | 'importing'; file: string; contacts: Contact[]; plan: ImportPlan }
  | { step: 'done'; file: string; done: ImportDone };

export type Importing = ImportStep & {
  read: (files: readonly File[]) => void;
  run: () => void;
  undo: () => void;
  leave: () => void;
};

/** A hundred thousand contacts are some 12 MB; what is larger is something else. */
const LARGEST = 64_000_000;

/** Reads files of contacts, shows what is in them, imports it, takes it back. */
export function useImport(): Importing {
  const { act } = useDesk();
  const [at, setAt] = useState<ImportStep>({ step: 'none' });
  const leave = () => setAt({ step: 'none' });
  const read = (files: readonly File[]) => {
    setAt({ step: 'reading', file: namesOf(files) });
    void act(async () => {
      try {
        setAt(await preview(files));
      } catch (error) {
        leave();
        throw error;
      }
      return undefined;
    });
  };
  const takeBack = async (done: ImportDone) => {
    const stayed = await undoImport(done);
    leave();
    const but = stayed > 0 ? ` ${countOf(stayed, 'person', 'people')} you have worked on since stayed.` : '';
    return { message: `Import taken back.${but}` };
  };
  const run = () => {
    if (at.step !== 'preview') return;
    setAt({ ...at, step: 'importing' });
    void act(async () => {
      try {
        const done = await importContacts(at.contacts);
        setAt({ step: 'done', file: at.file, done });
        return { message: doneWords(done), undo: async () => void (await takeBack(done)) };
      } catch (error) {
        setAt(at);
        throw error;
      }
    });
  };
  const undo = () => {
    if (at.step === 'done') void act(() => takeBack(at.done));
  };
  return { ...at, read, run, undo, leave };
}

/** "Imported 42 people; 3 got another address". */
export function doneWords({ added, gained }: ImportDone): string {
  const more = gained.length > 0 ? `; ${gained.length} got another address` : '';
  return `Imported ${countOf(added.length, 'person', 'people')}${more}.`;
}

async function preview(files: readonly File[]): Promise<ImportStep> {
  const file = namesOf(files);
  const contacts: Contact[] = [];
  const refused: Refused[] = [];
  for (const one of files) {
    const read = await readFile(one);
    if (read.ok) {
      contacts.push(...read.value.people);
      refused.push(...read.value.refused);
    } else if (files.length === 1) return { step: 'refused', file, reason: read.error };
    else refused.push({ line: 1, what: one.name, reason: read.error });
  }
  const plan = await previewImport(contacts);
  const byLine = [...refused, ...plan.refused].toSorted((a, b) => a.line - b.line);
  return { step: 'preview', file, contacts, plan: { ...plan, refused: byLine } };
}

const namesOf = (files: readonly File[]): string => files.map(({ name }) => name).join(', ');

async function readFile(file: File): Promise<Result<ContactsRead>> {
  if (file.size > LARGEST)
    return fail('This file is too large to be a list of contacts. Nothing of it was read.');
  const kind = await recognize(file, file.name);
  if (!kind.ok) return kind;
  const bytes = await bytesOf(file);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  return kind.value === 'vcard' ? parseVcards(text) : parseContactsCsv(text);
}

async function bytesOf(file: File): Promise<Result<Uint8Array>> {
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return fail('The file could not be read: it was moved, changed or is a folder. Choose it again.');
  }
}
