import * as v from 'valibot';
import { parseCalendarDate } from '../domain/calendar-date.ts';
import { isEmailAddress } from '../domain/email-address.ts';
import type { MessageName } from './protocol.ts';

const email = v.pipe(v.string(), v.check(isEmailAddress));
const shortText = v.pipe(v.string(), v.maxLength(1000));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(1100));
const instant = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15));
const day = v.pipe(
  v.string(),
  v.check((text) => parseCalendarDate(text) !== undefined),
);
const person = v.strictObject({
  email,
  name: shortText,
  role: v.picklist(['from', 'to', 'cc', 'bcc', 'organizer', 'guest']),
});
const messageId = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));
const rowPerson = v.strictObject({
  ...person.entries,
  lastMessages: v.optional(
    v.pipe(
      v.array(v.strictObject({ id: messageId, at: instant, thread: v.optional(messageId) })),
      v.maxLength(1000),
    ),
  ),
});
const understood = v.optional(
  v.pipe(
    v.record(
      v.pipe(v.string(), v.regex(/^[A-Za-z][\w-]{0,39}$/)),
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
    ),
    v.check((parts) => Object.keys(parts).length <= 200),
  ),
);
const people = v.pipe(v.array(person), v.maxLength(5000));
const own = v.pipe(v.array(email), v.maxLength(50));
const message = v.strictObject({
  id: v.optional(messageId),
  at: v.optional(instant),
  shownAs: v.optional(v.pipe(v.string(), v.maxLength(100))),
  from: v.optional(person),
  recipients: people,
});

/** What each message must be, to the last field. */
export const contents: Record<MessageName, v.GenericSchema> = {
  pageSeen: v.variant('kind', [
    v.strictObject({
      kind: v.literal('thread'),
      key: id,
      subject: shortText,
      own,
      messages: v.pipe(v.array(message), v.maxLength(2000)),
      composing: people,
      understood,
    }),
    v.strictObject({
      kind: v.literal('event'),
      key: id,
      calendar: v.optional(shortText),
      subject: shortText,
      own,
      guests: people,
      answer: v.optional(v.picklist(['yes', 'no', 'maybe', 'none'])),
      start: v.optional(instant),
      end: v.optional(instant),
      day: v.optional(day),
      understood,
    }),
    v.strictObject({
      kind: v.literal('list'),
      own,
      rows: v.pipe(v.array(rowPerson), v.maxLength(5000)),
      composing: people,
      understood,
    }),
    v.strictObject({ kind: v.literal('nothing') }),
    v.strictObject({ kind: v.literal('not-understood'), part: shortText }),
  ]),
  eventsShown: v.strictObject({ keys: v.pipe(v.array(id), v.maxLength(1000)) }),
  openPanel: v.strictObject({ email }),
  composeHint: v.strictObject({ recipients: v.pipe(v.array(email), v.maxLength(500)) }),
  storeChanged: v.null(),
};
