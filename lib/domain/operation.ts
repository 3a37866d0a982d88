import type { Brand } from './brand.ts';
import type { Instant } from './time.ts';

/** A UUID. An operation with an id that has been done before is not done again. */
export type OperationId = Brand<string, 'OperationId'>;

/** Who changes something: the user, a file they import, a page they look at, or time passing. */
export type Actor = 'user' | 'import' | 'page' | 'clock';

/** One change of what is kept, as plain data: it can be written down before it is done, and done again after a loss. */
export type Operation = {
  id: OperationId;
  name: string;
  args: unknown;
  at: Instant;
  by: Actor;
  /** What it is, said for the user; without, the operation finds its own. */
  words?: string;
};

/** How an operation is to be done. Saving again after a failure with the same `id` does not do it twice. */
export type How = Partial<Pick<Operation, 'id' | 'at' | 'by' | 'words'>>;

/** An operation that was done, as the user's history lists it. */
export type Deed = Pick<Operation, 'id' | 'name' | 'at' | 'by'> & {
  words: string;
  /** How many records it changed. */
  size: number;
  undoneBy?: OperationId;
  /** The operation that this one took back. */
  undoes?: OperationId;
};

/** What could not be taken back, because there is newer work on it: names, for the user. */
export type Undone = { kept: string[] };

/** The history goes back so far. */
export const HISTORY_KEPT_DAYS = 90;

/** A merge that holds can be undone at any later time. */
export const isKeptForGood = ({ name, undoneBy }: Pick<Deed, 'name' | 'undoneBy'>): boolean =>
  name === 'mergePeople' && undoneBy === undefined;

/** What the user hears when something was taken back in part; nothing when all of it was. */
export function keptWords({ kept }: Undone): string | undefined {
  if (kept.length === 0) return undefined;
  const [first = '', second] = kept;
  const more = kept.length > 2 ? ` and ${kept.length - 1} more` : second ? ` and ${second}` : '';
  return `${first}${more} ${kept.length === 1 ? 'has' : 'have'} been changed since and stayed as they are.`;
}

/** The `index`th id that belongs to an operation: the same whenever the operation is done again. */
export function idWithin(operation: OperationId, index: number): string {
  const end = (Number.parseInt(operation.slice(-12), 16) + index + 1) % 2 ** 48;
  return operation.slice(0, -12) + end.toString(16).padStart(12, '0');
}
