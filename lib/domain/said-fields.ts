import { dayOf, type EntryField, textField } from './entry-field.ts';
import { type Disclosure, type Feedback, natures, type Thanks } from './ledger.ts';
import { logKinds } from './log-kinds.ts';

export const thanksFields: readonly EntryField<Thanks>[] = [
  textField('Thanks for'),
  {
    name: 'how',
    label: 'Given',
    as: 'choice',
    options: logKinds.thanks.variants ?? [],
    get: ({ how = 'private' }) => how,
    put: ({ how: _before, ...rest }, text) =>
      text === 'public' || text === 'gift' ? { ...rest, how: text } : rest,
  },
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
