/** The database cannot be opened: private windows in Firefox, a full disk, a damaged profile, or a newer version's data. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';

  constructor(cause: unknown) {
    super(wordsFor(cause), { cause });
  }
}

/** Whether a newer Touchbase has written the data: it is whole, and this version may only hand it over. */
export const isNewerData = (error: unknown): boolean =>
  error instanceof StoreUnavailableError && nameOf(error.cause) === 'VersionError';

function wordsFor(cause: unknown): string {
  const name = nameOf(cause);
  if (name === 'VersionError') {
    return 'Your data was written by a newer Touchbase. Update Touchbase to open it; nothing has been changed. Until then you can export it as it is.';
  }
  if (name === 'QuotaExceededError' || name === 'StorageFullError') {
    return 'The disk is full, so your data cannot be opened. Free some space and try again; nothing is lost.';
  }
  // A connection that Chromium is closing, as on a full disk, has the name of what Firefox says in private windows.
  const isClosing = cause instanceof Error && /clos/i.test(cause.message);
  if ((name === 'InvalidStateError' && !isClosing) || name === 'SecurityError') {
    return 'This browser keeps no data in private windows, and Touchbase works with nothing else. Use a normal window.';
  }
  return 'The browser could not open your data. Free some space if the disk is full, and try again; if that does not help, start the browser anew; nothing has been changed.';
}

const nameOf = (cause: unknown): string =>
  cause instanceof Error || cause instanceof DOMException ? cause.name : '';
