import type { MailBatch } from '../../lib/domain/mail-batch.ts';
import { createMailCollector } from '../../lib/domain/mail-collect.ts';
import { addBatch, emptyColumns, type MailColumns } from '../../lib/domain/mail-columns.ts';
import { createMboxReader } from '../../lib/formats/mbox.ts';

/** The batches that an import makes of a file's bytes. */
export function batchesOf(chunks: Iterable<Uint8Array>, size = 500): MailBatch[] {
  const collector = createMailCollector();
  const batches: MailBatch[] = [];
  const reader = createMboxReader(({ mail }) => {
    collector.add(mail);
    if (collector.waiting >= size) batches.push(collector.take());
  });
  for (const chunk of chunks) reader.push(chunk);
  reader.end();
  return [...batches, collector.take()];
}

export function columnsOf(batches: readonly MailBatch[]): MailColumns {
  const columns = emptyColumns();
  for (const batch of batches) addBatch(columns, batch);
  return columns;
}
