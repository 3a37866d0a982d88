import type { MailBatch } from './mail-batch.ts';

/** A batch that is still growing. */
export type OpenBatch = Pick<MailBatch, 'people' | 'labelSets' | 'lists' | 'read'> & {
  columns: Record<'at' | 'from' | 'to' | 'toEnd' | 'signs' | 'labels', number[]>;
  lines: Record<'refs' | 'messageIds' | 'subjects', string[]>;
  delivered: Map<number, number>;
  skipped: Map<string, { count: number; example: string }>;
};

export const openBatch = (): OpenBatch => ({
  columns: { at: [], from: [], to: [], toEnd: [], signs: [], labels: [] },
  lines: { refs: [], messageIds: [], subjects: [] },
  people: [],
  labelSets: [],
  lists: [],
  delivered: new Map(),
  read: 0,
  skipped: new Map(),
});

export const closeBatch = ({ columns, lines, delivered, skipped, ...rest }: OpenBatch): MailBatch => ({
  ...rest,
  at: Float64Array.from(columns.at),
  from: Uint32Array.from(columns.from),
  to: Uint32Array.from(columns.to),
  toEnd: Uint32Array.from(columns.toEnd),
  signs: Uint8Array.from(columns.signs),
  labels: Uint16Array.from(columns.labels),
  refs: lines.refs.join('\n'),
  messageIds: lines.messageIds.join('\n'),
  subjects: lines.subjects.join('\n'),
  delivered: [...delivered],
  skipped: Array.from(skipped, ([reason, found]) => ({ reason, ...found })),
});
