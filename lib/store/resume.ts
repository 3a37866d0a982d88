import { withDatabase } from './database.ts';
import { hasHistory } from './operation-in.ts';
import { replay } from './recover.ts';

/**
 * Does what the user had asked for when the browser was killed: it is in the journal and not in the history. What pages
 * had to say comes again with the page.
 */
export const resumeOperations = (): Promise<void> =>
  withDatabase(async (database) => {
    await replay(database, hasHistory);
  });
