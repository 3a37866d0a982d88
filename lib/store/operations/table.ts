import { removeEntry, saveEntry } from './entries.ts';
import { importContacts } from './import.ts';
import { importMail } from './import-mail.ts';
import { mergePeople } from './merge.ts';
import { addStakeholder, removeStakeholders, saveDetails } from './people.ts';
import { forgetTouches } from './retention.ts';
import { loadSample, removeSample } from './sample.ts';
import { changeSettings } from './settings.ts';
import { changeEntries } from './several-entries.ts';
import { forgetAllSightings } from './sightings.ts';
import { tagPeople } from './tags.ts';
import { recordTouches, removeTouch } from './touches.ts';
import { undo } from './undo.ts';
import type { Work } from './work.ts';

/**
 * Every change of what is kept, by name. A name and the form of its arguments, once released, stay: a journal may hold
 * them, to be done again after a loss.
 */
export const operations = {
  addStakeholder,
  saveDetails,
  removeStakeholders,
  mergePeople,
  saveEntry,
  removeEntry,
  changeEntries,
  tagPeople,
  recordTouches,
  removeTouch,
  forgetTouches,
  changeSettings,
  forgetAllSightings,
  importContacts,
  importMail,
  loadSample,
  removeSample,
  undo,
};

/** Too large to be written down: whoever does one takes a snapshot right after (take-snapshot.ts). */
export const unjournalled: ReadonlySet<string> = new Set(['importMail']);

export type OperationName = keyof typeof operations;
export type ArgsOf<Name extends OperationName> = Parameters<(typeof operations)[Name]>[1];
export type AnswerOf<Name extends OperationName> = Awaited<ReturnType<(typeof operations)[Name]>>['answer'];

/** The work behind the name of an operation; none when a newer version has written it down. */
export function workOf(name: string): Work<unknown, unknown> | undefined {
  return Object.hasOwn(operations, name)
    ? (operations[name as OperationName] as Work<never, unknown> as Work<unknown, unknown>)
    : undefined;
}
