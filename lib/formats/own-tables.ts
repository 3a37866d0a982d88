import type { EntryKind, LedgerEntry } from '../domain/ledger.ts';

/** The heads of our own table of people: our import, Google Contacts and Outlook understand them. */
export const peopleHeads = [
  'Name',
  'Nickname',
  'Job Title',
  'Organization',
  'Labels',
  'Time Zone',
  'Tags',
  'Cadence Days',
  'Power',
  'Interest',
  'Engagement',
  'Engagement Wanted',
  'Country',
  'Language',
  'Salutation',
  'Name Said As',
  'Style',
  'Created',
] as const;

export const touchHeads = [
  'Name',
  'Email',
  'At',
  'Kind',
  'Direction',
  'People on it',
  'Subject',
  'Source',
  'Ref',
] as const;

/** Of every table of what was written down, before the fields of its kind. */
export const entryHeads = ['Name', 'Email', 'text', 'createdAt', 'updatedAt'] as const;

/** The fields of each kind, those inside a field by both names: in the head even where nobody has them. */
export const entryFields: { [Kind in EntryKind]: readonly FieldOf<Extract<LedgerEntry, { kind: Kind }>>[] } =
  {
    'follow-up': [
      'due',
      'doneAt',
      'waits.since',
      'waits.answer.ref',
      'waits.answer.at',
      'waits.answer.subject',
    ],
    promise: ['way', 'due', 'closed.as', 'closed.on', 'closed.thankBy'],
    thanks: ['on', 'how', 'words', 'settles', 'draft.since', 'draft.subject', 'draft.due'],
    feedback: ['due', 'askedOn', 'gotOn', 'decision.what', 'decision.on', 'decision.reason', 'toldOn'],
    expectation: ['due', 'everyDays', 'nextUpdate', 'updatedOn', 'channel', 'closed.as', 'closed.on'],
    disclosure: ['nature', 'topic', 'due', 'told.on', 'told.how'],
    conflict: ['due', 'theirs', 'mine', 'cause', 'options', 'agreement', 'closed.as', 'closed.on'],
    boundary: ['whose', 'hours.from', 'hours.to', 'days', 'urgent', 'replyHours'],
    pulse: ['on', 'value'],
    note: [],
  };

/** Where an entry was logged from: after the fields of its kind. */
export const originFields = [
  'origin.site',
  'origin.ref',
  'origin.subject',
  'origin.account',
  'origin.thread',
  'origin.calendar',
  'origin.day',
] as const satisfies readonly FieldOf<LedgerEntry>[];

/** The names of everything an entry can have; what is inside a field by both names. */
type FieldOf<T> = {
  [Name in keyof T & string]-?: NonNullable<T[Name]> extends string | number
    ? Name
    : `${Name}.${FieldOf<NonNullable<T[Name]>>}`;
}[keyof T & string];

/** Those of every version: people had no nicknames at first. */
const firstPeopleHeads = peopleHeads.filter((head) => head !== 'Nickname');

/** Whether a table has the heads of one of ours, in any order: a spreadsheet may have sorted and widened it. */
export const isOwnTable = (head: readonly string[]): boolean =>
  [firstPeopleHeads, touchHeads, entryHeads].some((own) => hasAll(head, own));

export const isOwnPeople = (head: readonly string[]): boolean => hasAll(head, firstPeopleHeads);

const hasAll = (head: readonly string[], own: readonly string[]): boolean =>
  own.every((name) => head.includes(name));
