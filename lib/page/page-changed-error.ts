/** The page is not as we know it. `part` names what was missing, such as "gmail messageSender". */
export class PageChangedError extends Error {
  override readonly name = 'PageChangedError';
  readonly part: string;

  constructor(part: string) {
    super(`The page has changed: ${part}`);
    this.part = part;
  }
}
