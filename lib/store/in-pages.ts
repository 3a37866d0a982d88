import type { StakeholderId } from '../domain/stakeholder.ts';
import type { LedgerRecord } from './ledger-record.ts';
import type { ReadTransaction } from './schema.ts';
import type { StakeholderRecord } from './stakeholder-record.ts';

/** Reads something in a transaction: in one for all, or in one of its own. */
export type Turn = <T>(work: (transaction: ReadTransaction) => Promise<T>) => Promise<T>;

/** So many records a task: reading thousands in one keeps the page from answering a key for half a second. */
const A_PAGE = 200;

/** Everybody, a page at a time. Between two pages whoever works here gets a turn. */
export async function* peoplePages(turn: Turn): AsyncGenerator<StakeholderRecord[]> {
  let last: StakeholderId | undefined;
  for (;;) {
    const page = await turn((transaction) =>
      transaction.objectStore('stakeholders').getAll(after(last), A_PAGE),
    );
    last = page.at(-1)?.id;
    if (last === undefined) return;
    yield page;
  }
}

/** All that is open and has its day, by that day; the entries of one day come together. */
export async function* openPages(turn: Turn): AsyncGenerator<LedgerRecord[]> {
  let last: string | undefined;
  for (;;) {
    const page = await turn(async (transaction) => {
      const index = transaction.objectStore('ledger').index('openDue');
      const found = await index.getAll(after(last), A_PAGE);
      last = found.at(-1)?.openDue;
      if (last === undefined) return found;
      const earlier = found.filter(({ openDue }) => openDue !== last);
      return [...earlier, ...(await index.getAll(IDBKeyRange.only(last)))];
    });
    if (last === undefined) return;
    yield page;
  }
}

const after = (last: string | undefined): IDBKeyRange | undefined =>
  last === undefined ? undefined : IDBKeyRange.lowerBound(last, true);
