import type { EmailAddress } from './email-address.ts';

/**
 * Mails as columns of equal length, some thousand at a time: what an import keeps of them, 100 bytes each. People,
 * labels and lists are numbered in the order in which the import meets them; a batch brings those that are new with it.
 */
export type MailBatch = {
  at: Float64Array;
  /** Who wrote each mail. */
  from: Uint32Array;
  /** Everybody each mail is addressed to, one mail after the other: the number doubled, and one more for a copy. */
  to: Uint32Array;
  /** Where the recipients of each mail end in `to`. */
  toEnd: Uint32Array;
  /** The signs of each mail: `signs` below, added up. */
  signs: Uint8Array;
  /** The labels of each mail: a number of `labelSets`. */
  labels: Uint16Array;
  /** Lines: what makes each mail count once, and its Message-ID's in case another file lacks Gmail's. */
  refs: string;
  messageIds: string;
  subjects: string;
  /** New people, and again whoever has got a name. */
  people: { index: number; email: EmailAddress; name: string }[];
  labelSets: string[][];
  lists: string[];
  /** How many mails were delivered to whom, as their header says. */
  delivered: [index: number, count: number][];
  /** How many mails were read, and which of them are not in the columns. */
  read: number;
  skipped: Skipped[];
};

/** What was not taken, how often, why, and an example of it. */
export type Skipped = { reason: string; count: number; example: string };

/** What a mail says of being more than a letter, as bits. */
export const signs = { list: 1, unsubscribe: 2, bulk: 4, automatic: 8, sent: 16, promotion: 32 } as const;

/** Sent to many by its own word: whoever wrote it has not written to the user alone. */
export const MASS = signs.list | signs.unsubscribe | signs.bulk | signs.automatic | signs.promotion;
