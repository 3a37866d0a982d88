import type { Brand } from './brand.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { StakeholderId } from './stakeholder.ts';
import type { Instant } from './time.ts';

export type EntryId = Brand<string, 'EntryId'>;

/** The mail or event an entry was logged from. `ref` is the message's or event's id. */
export type Origin = { site: 'gmail' | 'calendar'; ref: string; subject: string };

type Common = {
  id: EntryId;
  stakeholderId: StakeholderId;
  /** What it is about, in the user's words. */
  text: string;
  createdAt: Instant;
  updatedAt: Instant;
  origin?: Origin;
};

/** Something to do, due on a day. */
export type FollowUp = Common & { kind: 'follow-up'; due: CalendarDate; doneAt?: Instant };

/** A recognition given: `text` says what for, `words` how it was said. */
export type Thanks = Common & { kind: 'thanks'; on: CalendarDate; words?: string };

/** Something to remember; not a touch. */
export type Note = Common & { kind: 'note' };

/** Everything the user writes down about somebody: one list, one store. */
export type LedgerEntry = FollowUp | Thanks | Note;

export const isOpenFollowUp = (entry: LedgerEntry): entry is FollowUp =>
  entry.kind === 'follow-up' && entry.doneAt === undefined;
