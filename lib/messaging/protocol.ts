import type { Badge } from '../domain/badge.ts';
import type { ComposeHint } from '../domain/compose-hint.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import type { EventTone } from '../domain/event-tone.ts';
import type { PageSeen } from '../domain/page-seen.ts';

/**
 * Every message between the parts of Touchbase, and who may send it. All are safe to repeat: the background may be
 * stopped before it answers, and the question is then asked again.
 *
 * Pages and content scripts ask the background; the background tells content scripts only that something changed.
 */
export type Protocol = {
  /**
   * From a content script: what its page shows now. The background records new touches, remembers the page for the
   * side panel, and answers with the badges of the tracked people on it.
   */
  pageSeen: { asked: PageSeen; answered: Badge[] };

  /** From a content script: events whose chips Calendar shows. The background answers with those that it can mark. */
  eventsShown: { asked: { keys: string[] }; answered: EventTone[] };

  /** From a content script, on a trusted click on a badge: open the side panel at this person. */
  openPanel: { asked: { email: EmailAddress }; answered: null };

  /**
   * From a content script: whom a mail that is being written goes to. The background answers with the words of one line,
   * or null when there is nothing to say.
   */
  composeHint: { asked: { recipients: EmailAddress[] }; answered: ComposeHint | null };

  /** From our own pages: something in the store changed. The background brings badges and the icon's count up to date. */
  storeChanged: { asked: null; answered: null };
};

/** What the background tells every content script, without data: ask `pageSeen` again. */
export const ASK_AGAIN = 'ask-again';

/**
 * What the side panel asks Gmail's content script, without data: what do the opened messages say? The script answers the
 * panel alone, with `BodySeen[]`.
 */
export const READ_BODIES = 'read-bodies';

export type MessageName = keyof Protocol;
export type Asked<Name extends MessageName> = Protocol[Name]['asked'];
export type Answered<Name extends MessageName> = Protocol[Name]['answered'];

/**
 * What travels: the name beside the content, and errors as words, since an Error does not survive the way. With `after`
 * the question was not looked at, and may come again after so many milliseconds.
 */
export type Envelope = { name: MessageName; content: unknown };
export type Reply<T> = { ok: true; value: T } | { ok: false; error: string; after?: number };
