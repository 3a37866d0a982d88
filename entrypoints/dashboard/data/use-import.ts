import { useState } from 'preact/hooks';
import type { Contact } from '../../../lib/domain/contact.ts';
import type { ImportPlan } from '../../../lib/domain/plan-import.ts';
import { fail, type Result } from '../../../lib/domain/result.ts';
import { parseContactsCsv } from '../../../lib/formats/contacts-csv.ts';
import { decodeText } from '../../../lib/formats/decode-text.ts';
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
  read: (file: File) => void;
  run: () => void;
  undo: () => void;
  leave: () => void;
};

/** A hundred thousand contacts are some 12 MB; what is larger is something else. */
const LARGEST = 64_000_000;

/** Reads a file, shows what is in it, imports it, takes it back. */
export function useImport(): Importing {
  const { act } = useDesk();
  const [at, setAt] = useState<ImportStep>({ step: 'none' });
  const leave = () => setAt({ step: 'none' });
  const read = (file: File) => {
    setAt({ step: 'reading', file: file.name });
    void act(async () => {
      try {
        setAt(await preview(file));
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

async function preview(file: File): Promise<ImportStep> {
  const read = await readFile(file);
  if (!read.ok) return { step: 'refused', file: file.name, reason: read.error };
  const { people, refused } = read.value;
  const plan = await previewImport(people);
  const byLine = [...refused, ...plan.refused].toSorted((a, b) => a.line - b.line);
  return { step: 'preview', file: file.name, contacts: people, plan: { ...plan, refused: byLine } };
}

async function readFile(file: File): Promise<ReturnType<typeof parseContactsCsv>> {
  if (file.size > LARGEST)
    return fail('This file is too large to be a list of contacts. Nothing of it was read.');
  const bytes = await bytesOf(file);
  return bytes.ok ? parseContactsCsv(decodeText(bytes.value)) : bytes;
}

async function bytesOf(file: File): Promise<Result<Uint8Array>> {
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return fail('The file could not be read: it was moved, changed or is a folder. Choose it again.');
  }
}
