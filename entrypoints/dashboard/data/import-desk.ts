import { createMailCollector } from '../../../lib/domain/mail-collect.ts';
import { addBatch, emptyColumns } from '../../../lib/domain/mail-columns.ts';
import { findOwn } from '../../../lib/domain/mail-own.ts';
import { weighPeople } from '../../../lib/domain/mail-weigh.ts';
import { type BatchSize, readMailFile } from '../../../lib/formats/mail-files.ts';
import { organisationOf } from '../../../lib/formats/mail-organisation.ts';
import type { FromWorker, ToWorker } from './import-protocol.ts';

/**
 * What the import's worker does: reads mail, step by step, and weighs who is in it. It stores nothing: the page does,
 * and asks for the next step when the last one is safe.
 */
export function createImportDesk(
  say: (said: FromWorker) => void,
  batch?: BatchSize,
): (asked: ToWorker) => void {
  const collector = createMailCollector();
  const columns = emptyColumns();
  let goOn: (() => void) | undefined;

  const read = async ({ file, parts }: Extract<ToWorker, { ask: 'read' }>): Promise<void> => {
    try {
      for await (const step of readMailFile(file, parts, collector, batch)) {
        if (step.kind === 'mail') addBatch(columns, step.batch);
        const isSafe = new Promise<void>((resolve) => {
          goOn = resolve;
        });
        say({ said: 'step', step, people: columns.people.length });
        await isSafe;
      }
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
        void read(asked);
        return;
      case 'next':
        goOn?.();
        return;
      case 'weigh':
        weigh(asked);
    }
  };
}
