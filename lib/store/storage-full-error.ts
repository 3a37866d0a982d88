/** There is no room left to write. Nothing of the operation was kept; what was there before can be read as ever. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError';

  /** `cause`: what the browser said; none where we have not begun to write. */
  constructor(cause?: unknown) {
    super(
      'The disk is full. Free some space and save again; everything saved before is still there.',
      cause === undefined ? {} : { cause },
    );
  }
}

/** Chromium calls a full disk an UnknownError or no name at all, and says so in the message (faults-and-limits.md). */
export const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'QuotaExceededError' || /no.?space|disk.?full|quota/i.test(error.message));
