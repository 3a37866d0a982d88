import { createMailCollector } from '../../../lib/domain/mail-collect.ts';
import { addBatch, emptyColumns } from '../../../lib/domain/mail-columns.ts';
import { findOwn } from '../../../lib/domain/mail-own.ts';
import { weighPeople } from '../../../lib/domain/mail-weigh.ts';
import { type BatchSize, readMailFile } from '../../../lib/formats/mail-files.ts';
import { organisationOf } from '../../../lib/formats/mail-organisation.ts';
import type { FromWorker, ToWorker } from './import-protocol.ts';

/**
 * What the import's worker does: reads mail, step by step, and weighs who is in it. It stores nothing: the page does,
 * and asks for the next step when the last one is safe. That step is read meanwhile, but no further one.
 */
export function createImportDesk(
  say: (said: FromWorker) => void,
  batch?: BatchSize,
): (asked: ToWorker) => void {
  const collector = createMailCollector();
  const columns = emptyColumns();
  let wanted = Promise.withResolvers<void>();

  const read = async ({ file, parts }: Extract<ToWorker, { ask: 'read' }>): Promise<void> => {
    try {
      for await (const step of readMailFile(file, parts, collector, batch)) {
        if (step.kind === 'mail') addBatch(columns, step.batch);
        await wanted.promise;
        wanted = Promise.withResolvers();
        say({ said: 'step', step, people: columns.people.length });
      }
      await wanted.promise;
      say({ said: 'read' });
    } catch {
      // The file was moved, changed or is on a disk that is gone: the browser says no more than that.
      say({ said: 'failed', reason: `${file.name} could not be read any further: it was moved or changed.` });
    }
  };

  const weigh = ({ own, lists, now }: Extract<ToWorker, { ask: 'weigh' }>): void => {
    const found = findOwn(columns);
    const mine = own ?? found.map(({ email }) => email);
    const people = weighPeople(columns, { own: mine, lists, organisationOf, now });
    say({ said: 'weighed', people, own: found });
  };

  return (asked) => {
    switch (asked.ask) {
      case 'remember':
        collector.remember(asked.batch);
        addBatch(columns, asked.batch);
        return;
      case 'read':
        wanted.resolve();
        void read(asked);
        return;
      case 'next':
        wanted.resolve();
        return;
      case 'weigh':
        weigh(asked);
    }
  };
}
