import type { CalendarDate } from './calendar-date.ts';
import type { EmailAddress } from './email-address.ts';
import type { PartsUnderstood } from './page-health.ts';
import type { Instant } from './time.ts';

/** The part somebody has in a mail or an event. */
export type Role = 'from' | 'to' | 'cc' | 'bcc' | 'organizer' | 'guest';

/** Somebody the page shows, with the address and the name it gives. */
export type PersonSeen = { email: EmailAddress; name: string; role: Role };

/** One message of a conversation. `id` is Gmail's, 16 hex digits; without it the message cannot be recorded. */
export type MessageSeen = {
  id?: string;
  /** When it reached this mailbox; absent when the page does not say it exactly. */
  at?: Instant;
  /** The page's words for when it was sent, where the id is of another time: mail that was imported. */
  shownAs?: string;
  from?: PersonSeen;
  /** Everybody the page lists as a recipient, the user too. */
  recipients: PersonSeen[];
};

/** An open Gmail conversation. `key` stays the same while it is the same conversation. */
export type ThreadSeen = {
  kind: 'thread';
  key: string;
  subject: string;
  /** The user's own addresses, as the page gives them. */
  own: EmailAddress[];
  messages: MessageSeen[];
  /** Recipients of open compose windows and inline replies. */
  composing: PersonSeen[];
  understood?: PartsUnderstood;
};

/** The user's own answer to an invitation. */
export type Answer = 'yes' | 'no' | 'maybe' | 'none';

/** An open Calendar event: popover or edit page. `key` is Calendar's event id, decoded, without the calendar's. */
export type EventSeen = {
  kind: 'event';
  key: string;
  /** The id of the calendar that it is shown in: the user's, or another's. */
  calendar?: string;
  subject: string;
  own: EmailAddress[];
  /** Everybody invited, organiser first, the user too, rooms and groups too. */
  guests: PersonSeen[];
  /** Absent when the page does not say. */
  answer?: Answer;
  /** Absent when the page does not say it exactly. */
  start?: Instant;
  end?: Instant;
  /** Its first day, where the page says that and no exact time: an event of a whole day, mostly. */
  day?: CalendarDate;
  understood?: PartsUnderstood;
};

/** Somebody named in a row of a list of mail. */
export type RowPerson = PersonSeen & {
  /** The newest messages of the conversations whose only senders they are: nobody else is named in the row. */
  lastMessages?: RowMessage[];
};

/** A message that a row proves, with the time it reached this mailbox and the conversation it is the newest of. */
export type RowMessage = { id: string; at: Instant; thread?: string };

/** A list of mail: the people of its visible rows; with compose windows open, their recipients. */
export type ListSeen = {
  kind: 'list';
  own: EmailAddress[];
  rows: RowPerson[];
  composing: PersonSeen[];
  understood?: PartsUnderstood;
};

/** Nothing of ours on the page: no conversation, no event, or still loading. */
export type NothingSeen = { kind: 'nothing' };

/** The page has changed and a part of it cannot be read; `part` names it, such as "gmail messageSender". */
export type NotUnderstood = { kind: 'not-understood'; part: string };

/** What a page shows at one moment: plain data, as the readers give it and messages carry it. */
export type PageSeen = ThreadSeen | EventSeen | ListSeen | NothingSeen | NotUnderstood;
