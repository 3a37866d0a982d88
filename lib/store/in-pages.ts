import type { StakeholderId } from '../domain/stakeholder.ts';
import type { LedgerRecord } from './ledger-record.ts';
import type { ReadTransaction } from './schema.ts';
import type { StakeholderRecord } from './stakeholder-record.ts';

type Reader = Pick<ReadTransaction, 'objectStore'>;

/** So many records a task: reading thousands in one keeps the page from answering a key for half a second. */
const A_PAGE = 200;

/** Everybody, a page at a time and all of one moment. Between two pages whoever works here gets a turn. */
export async function* peoplePages(transaction: Reader): AsyncGenerator<StakeholderRecord[]> {
  const store = transaction.objectStore('stakeholders');
  let last: StakeholderId | undefined;
  for (;;) {
    const page = await store.getAll(after(last), A_PAGE);
    last = page.at(-1)?.id;
    if (last === undefined) return;
    yield page;
  }
}

/** All that is open and has its day, by that day; the entries of one day come together. */
export async function* openPages(transaction: Reader): AsyncGenerator<LedgerRecord[]> {
  const index = transaction.objectStore('ledger').index('openDue');
  let last: string | undefined;
  for (;;) {
    const page = await index.getAll(after(last), A_PAGE);
    last = page.at(-1)?.openDue;
    if (last === undefined) return;
    const whole = page.filter(({ openDue }) => openDue !== last);
    yield [...whole, ...(await index.getAll(IDBKeyRange.only(last)))];
  }
}

const after = (last: string | undefined): IDBKeyRange | undefined =>
  last === undefined ? undefined : IDBKeyRange.lowerBound(last, true);
