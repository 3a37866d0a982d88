import { type CalendarDate, parseCalendarDate } from './calendar-date.ts';
import { clockWords, parseHours } from './clock-hours.ts';
import { wayNames } from './entry-words.ts';
import {
  type Boundary,
  boundarySides,
  type Conflict,
  type Disclosure,
  type Expectation,
  type Feedback,
  type FollowUp,
  type LedgerEntry,
  natures,
  type PromiseEntry,
  promiseWays,
  type Thanks,
} from './ledger.ts';

/** How a part of an entry is drawn. `day` holds `2026-11-26`; everything else is as typed. */
export type FieldLook = {
  name: string;
  label: string;
  as: 'line' | 'lines' | 'day' | 'number' | 'choice';
  options?: readonly { value: string; label: string }[];
  isNeeded?: true;
};

/** One part of an entry as text, and what the entry is with another text in its place: empty takes it away. */
export type EntryField<Entry> = FieldLook & {
  get: (entry: Entry) => string | undefined;
  put: (entry: Entry, text: string) => Entry;
};

export const textField = <Entry extends LedgerEntry>(label: string): EntryField<Entry> => ({
  name: 'text',
  label,
  as: 'lines',
  isNeeded: true,
  get: ({ text }) => text,
  put: (entry, text) => ({ ...entry, text }),
});

/** A day that is always there. */
const dueField = <Entry extends FollowUp | Conflict>(label: string): EntryField<Entry> => ({
  name: 'due',
  label,
  as: 'day',
  isNeeded: true,
  get: ({ due }) => due,
  put: (entry, text) => ({ ...entry, due: parseCalendarDate(text) ?? entry.due }),
});

export const followUpFields: readonly EntryField<FollowUp>[] = [textField('To do'), dueField('Due')];

export const promiseFields: readonly EntryField<PromiseEntry>[] = [
  {
    name: 'way',
    label: 'Who',
    as: 'choice',
    options: promiseWays.map((way) => ({ value: way, label: wayNames[way] })),
    get: ({ way }) => way,
    put: (entry, text) => ({ ...entry, way: promiseWays.find((way) => way === text) ?? entry.way }),
  },
  textField('What'),
  {
    name: 'due',
    label: 'By',
    as: 'day',
    get: ({ due }) => due,
    put: ({ due, ...rest }, text) => ({ ...rest, ...dayOf('due', text) }),
  },
];

export const thanksFields: readonly EntryField<Thanks>[] = [
  textField('Thanks for'),
  {
    name: 'words',
    label: 'How it was said',
    as: 'lines',
    get: ({ words }) => words,
    put: ({ words, ...rest }, text) => (text ? { ...rest, words: text } : rest),
  },
];

export const feedbackFields: readonly EntryField<Feedback>[] = [
  textField('What they said, or were asked about'),
  {
    name: 'reason',
    label: 'Why it was decided so',
    as: 'lines',
    get: ({ decision }) => decision?.reason,
    put: (entry, text) => {
      if (!entry.decision) return entry;
      const { reason, ...decision } = entry.decision;
      return { ...entry, decision: text ? { ...decision, reason: text } : decision };
    },
  },
  {
    name: 'due',
    label: 'Next step by',
    as: 'day',
    get: ({ due }) => due,
    put: ({ due, ...rest }, text) => ({ ...rest, ...dayOf('due', text) }),
  },
];

export const expectationFields: readonly EntryField<Expectation>[] = [
  textField('What was agreed'),
  {
    name: 'due',
    label: 'By',
    as: 'day',
    get: ({ due }) => due,
    put: ({ due, ...rest }, text) => ({ ...rest, ...dayOf('due', text) }),
  },
  {
    name: 'everyDays',
    label: 'An update every … days',
    as: 'number',
    get: ({ everyDays }) => everyDays?.toString(),
    put: ({ everyDays, ...rest }, text) => (text ? { ...rest, everyDays: Number(text) } : rest),
  },
  {
    name: 'nextUpdate',
    label: 'Next update',
    as: 'day',
    get: ({ nextUpdate }) => nextUpdate,
    put: ({ nextUpdate, ...rest }, text) => ({ ...rest, ...dayOf('nextUpdate', text) }),
  },
  {
    name: 'channel',
    label: 'By which channel',
    as: 'line',
    get: ({ channel }) => channel,
    put: ({ channel, ...rest }, text) => (text ? { ...rest, channel: text } : rest),
  },
];

export const disclosureFields: readonly EntryField<Disclosure>[] = [
  textField('What they have to hear'),
  {
    name: 'nature',
    label: 'It is a',
    as: 'choice',
    options: natures.map((nature) => ({ value: nature, label: nature })),
    get: ({ nature }) => nature,
    put: (entry, text) => ({ ...entry, nature: natures.find((one) => one === text) ?? entry.nature }),
  },
  {
    name: 'due',
    label: 'To be told by',
    as: 'day',
    get: ({ due }) => due,
    put: ({ due, ...rest }, text) => ({ ...rest, ...dayOf('due', text) }),
  },
  {
    name: 'how',
    label: 'How they were told',
    as: 'line',
    get: ({ told }) => told?.how,
    put: (entry, text) => {
      if (!entry.told) return entry;
      const { how, ...told } = entry.told;
      return { ...entry, told: text ? { ...told, how: text } : told };
    },
  },
];

export const conflictFields: readonly EntryField<Conflict>[] = [
  textField('What there is to settle'),
  dueField('Review'),
  {
    name: 'theirs',
    label: 'What matters to them',
    as: 'lines',
    get: ({ theirs }) => theirs,
    put: ({ theirs, ...rest }, text) => (text ? { ...rest, theirs: text } : rest),
  },
  {
    name: 'mine',
    label: 'What matters to me',
    as: 'lines',
    get: ({ mine }) => mine,
    put: ({ mine, ...rest }, text) => (text ? { ...rest, mine: text } : rest),
  },
  {
    name: 'cause',
    label: 'What lies under it',
    as: 'lines',
    get: ({ cause }) => cause,
    put: ({ cause, ...rest }, text) => (text ? { ...rest, cause: text } : rest),
  },
  {
    name: 'options',
    label: 'Options',
    as: 'lines',
    get: ({ options }) => options,
    put: ({ options, ...rest }, text) => (text ? { ...rest, options: text } : rest),
  },
  {
    name: 'agreement',
    label: 'What was agreed',
    as: 'lines',
    get: ({ agreement }) => agreement,
    put: ({ agreement, ...rest }, text) => (text ? { ...rest, agreement: text } : rest),
  },
];

export const boundaryFields: readonly EntryField<Boundary>[] = [
  {
    name: 'whose',
    label: 'Whose',
    as: 'choice',
    options: boundarySides.map((side) => ({ value: side, label: side })),
    get: ({ whose }) => whose,
    put: (entry, text) => ({ ...entry, whose: boundarySides.find((side) => side === text) ?? entry.whose }),
  },
  textField('What to respect'),
  {
    name: 'days',
    label: 'Days',
    as: 'line',
    get: ({ days }) => days,
    put: ({ days, ...rest }, text) => (text ? { ...rest, days: text } : rest),
  },
  {
    name: 'hours',
    label: 'Hours',
    as: 'line',
    get: ({ hours }) => hours && clockWords(hours),
    put: ({ hours, ...rest }, text) => {
      const read = parseHours(text);
      return read ? { ...rest, hours: read } : rest;
    },
  },
  {
    name: 'urgent',
    label: 'When it is urgent',
    as: 'line',
    get: ({ urgent }) => urgent,
    put: ({ urgent, ...rest }, text) => (text ? { ...rest, urgent: text } : rest),
  },
  {
    name: 'replyHours',
    label: 'Answers within … working hours',
    as: 'number',
    get: ({ replyHours }) => replyHours?.toString(),
    put: ({ replyHours, ...rest }, text) => (text ? { ...rest, replyHours: Number(text) } : rest),
  },
];

/** `{ due: '2026-11-26' }`, or nothing. */
function dayOf<Name extends string>(name: Name, text: string): { [Key in Name]?: CalendarDate } {
  const day = parseCalendarDate(text);
  return day ? ({ [name]: day } as { [Key in Name]: CalendarDate }) : {};
}
