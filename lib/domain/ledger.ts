import type { Brand } from './brand.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { ClockHours } from './clock-hours.ts';
import type { EmailAddress } from './email-address.ts';
import type { StakeholderId } from './stakeholder.ts';
import type { Instant } from './time.ts';

export type EntryId = Brand<string, 'EntryId'>;

/** The mail or event an entry was logged from. `ref` is the message's or event's id; the rest is there to find it again. */
export type Origin = {
  site: 'gmail' | 'calendar';
  ref: string;
  subject: string;
  /** The user's own address in the account that showed it. */
  account?: EmailAddress;
  /** Gmail's id of the conversation, as the page gave it. */
  thread?: string;
  /** The calendar's id: with the event's, Calendar's own link to it. */
  calendar?: string;
  day?: CalendarDate;
};

type Common = {
  id: EntryId;
  stakeholderId: StakeholderId;
  /** What it is about, in the user's words. */
  text: string;
  createdAt: Instant;
  updatedAt: Instant;
  origin?: Origin;
};

/** How something came to its end, and when. */
type Closed<How extends string> = { as: How; on: CalendarDate };

/** The mail that ended a wait. */
export type AnswerSeen = { ref: string; at: Instant; subject?: string };

/** Waiting for an answer: a mail of theirs after `since` closes it (waiting.ts). */
export type Waiting = { since: Instant; answer?: AnswerSeen };

/** Something to do, due on a day; with `waits` only if they have not answered by then. */
export type FollowUp = Common & {
  kind: 'follow-up';
  due: CalendarDate;
  doneAt?: Instant;
  waits?: Waiting;
};

export const promiseWays = ['i-promised', 'they-promised', 'i-asked', 'they-asked'] as const;
/** Who gave their word, or was asked for it. */
export type PromiseWay = (typeof promiseWays)[number];

/** Something one of the two owes the other. Open until it is closed. */
export type PromiseEntry = Common & {
  kind: 'promise';
  way: PromiseWay;
  due?: CalendarDate;
  /** With `thankBy` they have kept their word to the user, and thanks are due. */
  closed?: Closed<'kept' | 'late' | 'broken' | 'released'> & { thankBy?: CalendarDate };
};

/** A letter that was opened as a draft: thanks when it is seen sent, and looked at again on `due`. */
export type ThanksDraft = { since: Instant; subject: string; due: CalendarDate };

export const thanksHows = ['private', 'public', 'gift'] as const;
/** Between the two, before others, or with something given. */
export type ThanksHow = (typeof thanksHows)[number];

/**
 * A recognition given: `text` says what for, `words` how it was said, `settles` which promise or request it was for.
 * Without `how` it was private.
 */
export type Thanks = Common & {
  kind: 'thanks';
  on: CalendarDate;
  how?: Exclude<ThanksHow, 'private'>;
  words?: string;
  settles?: EntryId;
  draft?: ThanksDraft;
};

export const decisions = ['take', 'park', 'decline'] as const;
/** What the user made of feedback; the reason is what they are told back. */
export type Decision = { what: (typeof decisions)[number]; on: CalendarDate; reason?: string };

/** What they said, or were asked about: asked, got, decided, told back, each on its day. `due` is for the next step. */
export type Feedback = Common & {
  kind: 'feedback';
  due?: CalendarDate;
  askedOn?: CalendarDate;
  gotOn?: CalendarDate;
  decision?: Decision;
  toldOn?: CalendarDate;
};

/** What was agreed: the deliverable and its day, how often they get an update and by which channel. */
export type Expectation = Common & {
  kind: 'expectation';
  due?: CalendarDate;
  everyDays?: number;
  /** The next update: so many days after the last one, or put off. */
  nextUpdate?: CalendarDate;
  updatedOn?: CalendarDate;
  channel?: string;
  closed?: Closed<'met' | 'dropped'>;
};

export const natures = ['decision', 'change', 'setback', 'risk'] as const;

/**
 * One person's share in a decision, change, setback or risk: whether they have been told, when and how. Whom else it
 * affects have one each, with the same `topic`.
 */
export type Disclosure = Common & {
  kind: 'disclosure';
  nature: (typeof natures)[number];
  topic: string;
  /** To be told by then. */
  due?: CalendarDate;
  told?: { on: CalendarDate; how?: string };
};

/** A difference to settle, for the user alone: each side's interest, what lies under it, what was agreed. */
export type Conflict = Common & {
  kind: 'conflict';
  /** The review: no open conflict is without one. */
  due: CalendarDate;
  theirs?: string;
  mine?: string;
  cause?: string;
  options?: string;
  agreement?: string;
  closed?: Closed<'settled'>;
};

export const boundarySides = ['theirs', 'mine'] as const;

/** What to respect, theirs or the user's own: hours, days, how to reach one when it is urgent, how soon one answers. */
export type Boundary = Common & {
  kind: 'boundary';
  whose: (typeof boundarySides)[number];
  /** Minutes of their day, such as 540 to 1020. */
  hours?: ClockHours;
  days?: string;
  urgent?: string;
  replyHours?: number;
};

/** How a meeting felt, 1 to 5: the user's own word, for the attention score. */
export type Pulse = Common & { kind: 'pulse'; on: CalendarDate; value: 1 | 2 | 3 | 4 | 5 };

/** Something to remember; not a touch. */
export type Note = Common & { kind: 'note' };

/** Everything the user writes down about somebody: one list, one store. */
export type LedgerEntry =
  | FollowUp
  | PromiseEntry
  | Thanks
  | Feedback
  | Expectation
  | Disclosure
  | Conflict
  | Boundary
  | Pulse
  | Note;

export type EntryKind = LedgerEntry['kind'];

export const isOpenFollowUp = (entry: LedgerEntry): entry is FollowUp =>
  entry.kind === 'follow-up' && entry.doneAt === undefined;

/** Whether something is still to come of it. Notes, pulses, boundaries and thanks that are said have no end to come to. */
export function isOpen(entry: LedgerEntry): boolean {
  switch (entry.kind) {
    case 'follow-up':
      return entry.doneAt === undefined;
    case 'promise':
    case 'expectation':
    case 'conflict':
      return entry.closed === undefined;
    case 'feedback':
      return entry.toldOn === undefined;
    case 'disclosure':
      return entry.told === undefined;
    case 'thanks':
      return entry.draft !== undefined;
    default:
      return false;
  }
}
