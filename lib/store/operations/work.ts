import type { Recorder } from '../recorder.ts';

/**
 * What an operation does, within one transaction: it may wait only for that transaction's requests, and takes time and
 * ids from the operation, so that doing it again after a loss gives the same.
 */
export type Work<Args, Answer = undefined> = (recorder: Recorder, args: Args) => Promise<Worked<Answer>>;

/** The answer, and what was done, said for the user's history. */
export type Worked<Answer> = { answer: Answer; words: string };

export const done = <Answer>(answer: Answer, words: string): Worked<Answer> => ({ answer, words });
