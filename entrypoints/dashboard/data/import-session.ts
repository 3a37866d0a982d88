import type { ImportSession } from '../../../lib/store/import-record.ts';
import { handleOf } from './file-handles.ts';

/** Files by what they are known by again (mail-file-key.ts). */
export type FilesByKey = ReadonlyMap<string, File>;

export const newSession = (files: FilesByKey): ImportSession => ({
  id: 'session',
  startedAt: Date.now(),
  files: Array.from(files, ([key, { name, size }]) => ({ key, name, size, parts: [], isDone: false })),
  handles: handlesOf(files),
  batches: 0,
  mails: 0,
  refused: [],
});

/** The session, and files that were not part of it. */
export function withMore(left: ImportSession, files: FilesByKey): ImportSession {
  const known = new Set(left.files.map(({ key }) => key));
  const more = newSession(files).files.filter(({ key }) => !known.has(key));
  const handles = new Map([...(left.handles ?? []), ...handlesOf(files)]);
  return { ...left, files: [...left.files, ...more], handles };
}

/** Those of its files that are not read to their end. */
export const filesLeft = ({ files }: ImportSession): ImportSession['files'] =>
  files.filter(({ isDone }) => !isDone);

/** Whether all that is left to read can be opened again without choosing it. */
export const canOpenAgain = (session: ImportSession): boolean =>
  filesLeft(session).every(({ key }) => session.handles?.has(key));

function handlesOf(files: FilesByKey): Map<string, FileSystemFileHandle> {
  const found = Array.from(files, ([key, file]) => [key, handleOf(file)] as const);
  return new Map(found.flatMap(([key, handle]) => (handle ? [[key, handle] as const] : [])));
}
