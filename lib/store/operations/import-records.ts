import { exampleOf } from '../../domain/example-of.ts';
import { addSkipped } from '../../domain/import-account.ts';
import { sortRecords, toEntry } from '../../domain/import-records.ts';
import type { ImportedRecord } from '../../domain/imported-record.ts';
import type { RecordsDone } from '../../domain/records-account.ts';
import { inLots } from '../in-lots.ts';
import { toRecord } from '../ledger-record.ts';
import type { Recorder } from '../recorder.ts';
import { findHolder } from '../stakeholder-record.ts';
import { addTouches, resolve } from '../touches-within.ts';

/** Writes what another program had about people who are tracked by now. A second time changes nothing. */
export async function importRecords(
  recorder: Recorder,
  records: readonly ImportedRecord[],
): Promise<RecordsDone> {
  const { touches, written, skipped } = sortRecords(records, recorder.operation.at);
  const done: RecordsDone = { notes: 0, followUps: 0, touches: 0, known: 0, skipped, examples: {} };
  const people = await resolve(recorder.transaction, touches);
  await inLots(people, async ([stakeholder, seen]) => {
    const { fresh, examples } = await addTouches(recorder, stakeholder, seen);
    done.touches += fresh;
    done.known += seen.length - fresh;
    done.examples = {
      ...(examples.fresh && { touches: examples.fresh }),
      ...(examples.known && { known: examples.known }),
      ...done.examples,
    };
  });
  await inLots(written, (record) => write(recorder, record, done));
  const found = [...people.values()].reduce((sum, { length }) => sum + length, 0);
  skipNobodys(done, touches.length - found, touches[0]?.email ?? '');
  return done;
}

async function write(recorder: Recorder, record: ImportedRecord, done: RecordsDone): Promise<void> {
  const { transaction, operation } = recorder;
  const [holder, before] = await Promise.all([
    findHolder(transaction.objectStore('stakeholders'), record.email),
    transaction.objectStore('ledger').getKey(record.ref as never),
  ]);
  if (!holder) return skipNobodys(done, 1, record.text);
  if (before) {
    count(done, 'known', holder.name, record);
    return;
  }
  const entry = toEntry(record, holder.id, operation.at);
  count(done, entry.kind === 'note' ? 'notes' : 'followUps', holder.name, record);
  await recorder.put('ledger', toRecord(entry));
}

type Counted = keyof RecordsDone['examples'];

function count(done: RecordsDone, as: Counted, name: string, { text }: ImportedRecord): void {
  done[as]++;
  done.examples[as] ??= exampleOf(name, text);
}

function skipNobodys(done: RecordsDone, count: number, example: string): void {
  const reason = 'about somebody who is not tracked';
  if (count > 0) done.skipped = addSkipped(done.skipped, [{ reason, count, example }]);
}
