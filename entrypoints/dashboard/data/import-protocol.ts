import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import type { ImportedPart, MailStep } from '../../../lib/domain/import-files.ts';
import type { MailBatch } from '../../../lib/domain/mail-batch.ts';
import type { OwnFound } from '../../../lib/domain/mail-own.ts';
import type { Weighed } from '../../../lib/domain/mail-weigh.ts';
import type { PeopleLists } from '../../../lib/domain/people-lists.ts';
import type { Instant } from '../../../lib/domain/time.ts';

/** What the page asks of the import's worker. */
export type ToWorker =
  /** A batch that another run has staged: it comes before any file. */
  | { ask: 'remember'; batch: MailBatch }
  /** Read a file; one at a time. */
  | { ask: 'read'; file: File; parts: ImportedPart[] }
  /** The last step is safe: go on. */
  | { ask: 'next' }
  /** All is read: who is in it? Without `own` the addresses that the mail shows to be the user's are taken. */
  | { ask: 'weigh'; own?: EmailAddress[]; lists: PeopleLists; now: Instant };

/** What the worker answers. */
export type FromWorker =
  | { said: 'step'; step: MailStep; people: number }
  | { said: 'read' }
  | { said: 'weighed'; people: Weighed[]; own: OwnFound[] }
  /** The file could not be read any further; what was handed over is good. */
  | { said: 'failed'; reason: string };
