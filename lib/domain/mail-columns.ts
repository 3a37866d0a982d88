import type { EmailAddress } from './email-address.ts';
import type { MailBatch } from './mail-batch.ts';

/** Somebody met in an import, by their number. */
export type MailPerson = { email: EmailAddress; name: string };

/** What all batches of an import know together, without their texts: some 30 bytes a mail. */
export type MailColumns = {
  batches: Pick<MailBatch, 'at' | 'from' | 'to' | 'toEnd' | 'signs' | 'labels'>[];
  people: MailPerson[];
  labelSets: string[][];
  lists: Set<string>;
  /** By number: how many mails were delivered to whom. */
  delivered: Map<number, number>;
  /** Mails that are in more than one file, or twice in one: by batch and row, counted once. */
  repeated: Set<number>[];
  seen: Set<string>;
};

/** One mail of the columns. */
export type MailRow = {
  at: number;
  from: number;
  /** Doubled, and one more for a copy: as MailBatch has them. */
  to: Uint32Array;
  signs: number;
  labels: number;
};

export const emptyColumns = (): MailColumns => ({
  batches: [],
  people: [],
  labelSets: [],
  lists: new Set(),
  delivered: new Map(),
  repeated: [],
  seen: new Set(),
});

/** Takes a batch in. */
export function addBatch(columns: MailColumns, batch: MailBatch): void {
  const { at, from, to, toEnd, signs, labels } = batch;
  columns.batches.push({ at, from, to, toEnd, signs, labels });
  addPeople(columns.people, batch);
  columns.labelSets.push(...batch.labelSets);
  for (const list of batch.lists) columns.lists.add(list);
  for (const [index, count] of batch.delivered) {
    columns.delivered.set(index, (columns.delivered.get(index) ?? 0) + count);
  }
  columns.repeated.push(repeatedIn(batch, columns.seen));
}

/** Takes in whom a batch has met, and what they are called when it says so first. */
export function addPeople(people: MailPerson[], batch: MailBatch): void {
  for (const { index, email, name } of batch.people) {
    const before = people[index];
    people[index] = before ? { ...before, name } : { email, name };
  }
}

/** Every mail once. */
export function* rowsOf(columns: MailColumns): Generator<MailRow> {
  for (const [number, batch] of columns.batches.entries()) {
    const repeated = columns.repeated[number];
    for (let row = 0; row < batch.at.length; row++) if (!repeated?.has(row)) yield rowOf(batch, row);
  }
}

export const rowOf = (batch: MailColumns['batches'][number], row: number): MailRow => ({
  at: batch.at[row] ?? 0,
  from: batch.from[row] ?? 0,
  to: batch.to.subarray(row === 0 ? 0 : batch.toEnd[row - 1], batch.toEnd[row]),
  signs: batch.signs[row] ?? 0,
  labels: batch.labels[row] ?? 0,
});

/** The rows whose mail has been met, by Gmail's id or by its Message-ID; those of `seen` grow by the others. */
export function repeatedIn({ refs, messageIds, at }: MailBatch, seen: Set<string>): Set<number> {
  const repeated = new Set<number>();
  if (at.length === 0) return repeated;
  const ids = messageIds.split('\n');
  for (const [row, ref] of refs.split('\n').entries()) {
    const messageId = ids[row] ?? '';
    if (seen.has(ref) || (messageId && seen.has(messageId))) repeated.add(row);
    seen.add(ref);
    if (messageId) seen.add(messageId);
  }
  return repeated;
}
