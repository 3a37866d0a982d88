/** Chromium's own: the browser's dialog that hands over files for good, and the question whether they may be read again. */
type Chooser = { showOpenFilePicker?: (options: { multiple: boolean }) => Promise<FileSystemFileHandle[]> };
type Askable = FileSystemFileHandle & {
  requestPermission?: (asked: { mode: 'read' }) => Promise<PermissionState>;
};
type DroppedItem = DataTransferItem & { getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> };

const chooser = globalThis as Chooser;
const handles = new WeakMap<File, FileSystemFileHandle>();

/** By what a file can be opened again after the browser was closed, where it came with that. */
export const handleOf = (file: File): FileSystemFileHandle | undefined => handles.get(file);

/** Whether this browser's own dialog hands over files for good. */
export const canPickForGood = (): boolean => 'showOpenFilePicker' in chooser;

/** Lets the user choose files; undefined when they have closed the dialog. */
export async function pickFiles(): Promise<File[] | undefined> {
  try {
    const picked = await chooser.showOpenFilePicker?.({ multiple: true });
    return picked && (await Promise.all(picked.map(openFile)));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** The files that were dropped. To be called before anything is waited for: what was dropped is gone then. */
export function takeDropped(dropped: DataTransfer): Promise<File[]> {
  const files = [...dropped.files];
  const items: DroppedItem[] = [...dropped.items].filter(({ kind }) => kind === 'file');
  const asked = items.map((item) => item.getAsFileSystemHandle?.().catch(() => null));
  return Promise.all(
    files.map(async (file, index) => {
      const handle = await asked[index];
      if (isFile(handle)) handles.set(file, handle);
      return file;
    }),
  );
}

const isFile = (handle: FileSystemHandle | null | undefined): handle is FileSystemFileHandle =>
  handle?.kind === 'file';

/** Opens files of an earlier time once more: asks the user, by a click of theirs, where the browser wants that. */
export async function reopenFiles(from: Iterable<FileSystemFileHandle>): Promise<File[] | undefined> {
  const files: File[] = [];
  for (const handle of from) {
    const file = await reopenFile(handle).catch(() => undefined);
    if (!file) return undefined;
    files.push(file);
  }
  return files;
}

async function reopenFile(handle: Askable): Promise<File | undefined> {
  const state = await handle.requestPermission?.({ mode: 'read' });
  return state === 'granted' ? openFile(handle) : undefined;
}

async function openFile(handle: FileSystemFileHandle): Promise<File> {
  const file = await handle.getFile();
  handles.set(file, handle);
  return file;
}
