import { dayOf, dueField, type EntryField, textField } from './entry-field.ts';
import { wayNames } from './entry-words.ts';
import { type Expectation, type FollowUp, type PromiseEntry, promiseWays } from './ledger.ts';

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
