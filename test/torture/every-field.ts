import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import type { EntryId, EntryKind, LedgerEntry } from '../../lib/domain/ledger.ts';
import type { Meeting } from '../../lib/domain/meeting.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import type { Sighting } from '../../lib/domain/sighting.ts';
import type { StakeholderDetails, StakeholderId } from '../../lib/domain/stakeholder.ts';
import { address, now } from '../people.ts';

/** With every field that may be absent: one that is new to what is kept does not compile until it is here. */
type Full<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer One)[]
    ? Full<One>[]
    : { [Name in keyof T]-?: Full<Exclude<T[Name], undefined>> };

type FullEntry<Kind extends EntryKind> = Full<Extract<LedgerEntry, { kind: Kind }>>;

const day = '2026-11-18' as CalendarDate;
/** What is over becomes touches. */
const TO_COME = Date.UTC(2100, 0, 1);

/** Somebody with the text wherever the user can write. */
export const personOf = (text: string, emails: EmailAddress[]): Full<StakeholderDetails> => ({
  name: text,
  emails,
  group: 'customer',
  nickname: text,
  role: text,
  organisation: text,
  timeZone: text,
  tags: [text],
  cadenceDays: 30,
  power: 3,
  interest: 4,
  engagementNow: 'neutral',
  engagementWanted: 'supportive',
  pausedUntil: day,
  overrule: { score: 40, reason: text, until: day },
  culture: { country: text, language: text, salutation: text, saidAs: text, style: text },
});

/** An entry of each kind with the text wherever the user, or a page, can put one; all that has an end has come to it. */
export function entriesOf(
  text: string,
  stakeholderId: StakeholderId,
  id: string,
): { [Kind in EntryKind]: FullEntry<Kind> } {
  const origin = {
    site: 'gmail' as const,
    ref: text,
    subject: text,
    account: address('pm@acme.example'),
    thread: text,
    calendar: text,
    day,
  };
  const common = <Kind extends EntryKind>(kind: Kind) => ({
    id: `${id} ${kind}` as EntryId,
    kind,
    stakeholderId,
    text,
    createdAt: now,
    updatedAt: now,
    origin,
  });
  const answer = { ref: text, at: now, subject: text };
  const closed = <How extends string>(as: How) => ({ as, on: day });
  return {
    'follow-up': { ...common('follow-up'), due: day, doneAt: now, waits: { since: now, answer } },
    promise: { ...common('promise'), way: 'i-asked', due: day, closed: { ...closed('kept'), thankBy: day } },
    thanks: {
      ...common('thanks'),
      on: day,
      how: 'gift',
      words: text,
      settles: `${id} promise` as EntryId,
      draft: { since: now, subject: text, due: day },
    },
    feedback: {
      ...common('feedback'),
      due: day,
      askedOn: day,
      gotOn: day,
      decision: { what: 'decline', on: day, reason: text },
      toldOn: day,
    },
    expectation: {
      ...common('expectation'),
      due: day,
      everyDays: 7,
      nextUpdate: day,
      updatedOn: day,
      channel: text,
      closed: closed('met'),
    },
    disclosure: {
      ...common('disclosure'),
      nature: 'risk',
      topic: `${id} disclosure`,
      due: day,
      told: { on: day, how: text },
    },
    conflict: {
      ...common('conflict'),
      due: day,
      theirs: text,
      mine: text,
      cause: text,
      options: text,
      agreement: text,
      closed: closed('settled'),
    },
    boundary: {
      ...common('boundary'),
      whose: 'theirs',
      hours: { from: 540, to: 1020 },
      days: text,
      urgent: text,
      replyHours: 8,
    },
    pulse: { ...common('pulse'), on: day, value: 4 },
    note: common('note'),
  };
}

/** The same before its end: what is done, kept, told or settled in it is not yet. */
export const openOf = (entries: ReturnType<typeof entriesOf>): LedgerEntry[] => {
  const { promise, expectation, conflict, disclosure, feedback, 'follow-up': followUp } = entries;
  const { doneAt, waits, ...toDo } = followUp;
  const { toldOn, ...toTell } = feedback;
  const { told, ...untold } = disclosure;
  return [
    toDo,
    toTell,
    { ...untold, topic: `${untold.topic} open` },
    ...[promise, expectation, conflict].map(({ closed, ...rest }) => rest as LedgerEntry),
  ].map((entry) => ({ ...entry, id: `${entry.id} open` as EntryId }));
};

/** Seen on a page, and not tracked. */
export const sightingOf = (text: string, email: EmailAddress): Full<Sighting> => ({
  email,
  name: text,
  firstAt: now,
  lastAt: now,
  count: 1,
  lastKey: text,
});

export const meetingOf = (text: string, guests: EmailAddress[], ref: string): Full<Meeting> => ({
  ref,
  subject: text,
  guests,
  start: TO_COME,
  overAt: TO_COME + 3_600_000,
});

/** What is set in words: letters of thanks, and the entries of lists, which only a file can bring so. */
export const settingsOf = (texts: readonly string[]): Partial<Settings> => ({
  thanksTemplates: texts.map((text, index) => ({
    id: `own-${index}`,
    label: text,
    subject: text,
    body: text,
  })),
  neverList: texts as unknown as Settings['neverList'],
  alwaysList: texts as unknown as Settings['alwaysList'],
  ownAdded: texts as unknown as Settings['ownAdded'],
  notSame: [...texts],
});
