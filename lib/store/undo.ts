import { type How, keptWords, type OperationId, type Undone } from '../domain/operation.ts';
import { perform, type Runner } from './perform.ts';

/** Takes an operation back; answers what had to stay. Again, it does nothing. */
export const undo = (of: OperationId, how?: How, run?: Runner): Promise<Undone> =>
  perform('undo', { of }, how, run);

/** Takes something back. Where not all of it could be, the answer is in words for the user. */
export type TakeBack = () => Promise<string | undefined>;

/** The way back from operations that were done one after the other: the last first. */
export const takeBack =
  (...operations: readonly OperationId[]): TakeBack =>
  async () => {
    const kept: string[] = [];
    for (const operation of operations.toReversed()) kept.push(...(await undo(operation)).kept);
    return keptWords({ kept: [...new Set(kept)] });
  };
