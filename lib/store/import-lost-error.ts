/** What was read of mail is no longer there whole: another tab has begun an import or given this one up. */
export class ImportLostError extends Error {
  override readonly name = 'ImportLostError';

  constructor() {
    super(
      'This import was given up, or another begun in its place, in another tab. Nothing of it has been imported. Choose its files again to read them anew.',
    );
  }
}
