import { clockWords, parseHours } from './clock-hours.ts';
import { dueField, type EntryField, textField } from './entry-field.ts';
import { type Boundary, boundarySides, type Conflict } from './ledger.ts';

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
