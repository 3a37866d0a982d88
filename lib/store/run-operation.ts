import type { Operation } from '../domain/operation.ts';
import { operateWithin, operationStores, type Ran } from './operation-in.ts';
import type { Database } from './schema.ts';
import { writeIn } from './write-in.ts';

/** Does an operation, once (operateWithin), and tells everybody of it. */
export const runOperation = (database: Database, operation: Operation): Promise<Ran> =>
  writeIn(database, operationStores, (transaction) => operateWithin(transaction, operation));
