/** There is no room left to write. Nothing of the operation was kept; what was there before can be read as ever. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError';

  constructor(cause: unknown) {
    super('The disk is full. Free some space and save again; everything saved before is still there.', {
      cause,
    });
  }
}
