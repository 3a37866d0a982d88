/** The database cannot be opened: private windows in Firefox, a full disk, a damaged profile, or a newer version's data. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';

  constructor(cause: unknown) {
    super(wordsFor(cause), { cause });
  }
}

function wordsFor(cause: unknown): string {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  if (name === 'VersionError') {
    return 'Your data was written by a newer Touchbase. Update Touchbase to open it; nothing has been changed.';
  }
  if (name === 'QuotaExceededError') {
    return 'The disk is full, so your data cannot be opened. Free some space and try again; nothing is lost.';
  }
  if (name === 'InvalidStateError' || name === 'SecurityError') {
    return 'This browser keeps no data in private windows, and Touchbase works with nothing else. Use a normal window.';
  }
  return 'The browser could not open your data. Close other windows of it and try again; nothing has been changed.';
}
