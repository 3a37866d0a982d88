/** The sender has used up its share: the same question may come again after so many milliseconds. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
  readonly after: number;

  constructor(after: number) {
    super(`Too many messages: again in ${after} ms`);
    this.after = after;
  }
}
