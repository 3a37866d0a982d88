import type { LogKind, Variant } from './log.ts';

/** A way in which something of a kind can be meant, as the user picks it. */
export type VariantOption = { value: Variant; label: string };

/** How a kind is named where it is logged, what is asked, and what may be typed. */
export type KindWords = {
  label: string;
  /** The single key that picks it. */
  shortcut: string;
  question: string;
  example: string;
  /** While nothing is typed. */
  hint: string;
  /** The first is taken unless another is picked, or said in the line. */
  variants?: readonly [VariantOption, ...VariantOption[]];
};

export const logKinds: Record<LogKind, KindWords> = {
  'follow-up': {
    label: 'Follow-up',
    shortcut: 'F',
    question: 'What to do, and when?',
    example: 'send revised numbers next thu',
    hint: 'a day in words: next thu, in 2 weeks',
  },
  thanks: {
    label: 'Thanks',
    shortcut: 'T',
    question: 'Thanks for what?',
    example: 'the introduction to Dev',
    hint: 'in a few words',
    variants: [
      { value: 'private', label: 'Privately' },
      { value: 'public', label: 'In public' },
      { value: 'gift', label: 'With a gift' },
    ],
  },
  promise: {
    label: 'Promise',
    shortcut: 'P',
    question: 'What, and by when?',
    example: 'revised numbers by fri',
    hint: 'a day helps: by fri, in 2 weeks',
    variants: [
      { value: 'i-promised', label: 'I promised' },
      { value: 'they-promised', label: 'They promised' },
      { value: 'i-asked', label: 'I asked' },
      { value: 'they-asked', label: 'They asked' },
    ],
  },
  feedback: {
    label: 'Feedback',
    shortcut: 'B',
    question: 'What did they say?',
    example: 'the export takes too many clicks',
    hint: 'what they said, or what you asked about',
    variants: [
      { value: 'got', label: 'They said' },
      { value: 'asked', label: 'I asked about' },
    ],
  },
  note: {
    label: 'Note',
    shortcut: 'N',
    question: 'What to remember?',
    example: 'prefers calls before lunch',
    hint: 'for you alone; not a touch',
  },
  call: {
    label: 'Call',
    shortcut: 'C',
    question: 'How long, on what, when?',
    example: '15 min on pricing, yesterday',
    hint: 'Enter alone: a call today',
  },
  chat: {
    label: 'Chat',
    shortcut: 'H',
    question: 'On what, when?',
    example: 'about the launch',
    hint: 'Enter alone: a chat today',
  },
  'in-person': {
    label: 'In person',
    shortcut: 'V',
    question: 'How long, on what, when?',
    example: 'lunch, yesterday',
    hint: 'Enter alone: in person today',
  },
  expectation: {
    label: 'Agreed',
    shortcut: 'X',
    question: 'What was agreed, by when, how often an update?',
    example: 'pilot report by 1 dec, update every 2 weeks',
    hint: 'a day and a rhythm: by 1 dec, update weekly',
  },
  disclosure: {
    label: 'To tell',
    shortcut: 'D',
    question: 'What do they have to hear?',
    example: 'launch moved to February',
    hint: 'what affects them and they have not been told',
    variants: [
      { value: 'decision', label: 'Decision' },
      { value: 'change', label: 'Change' },
      { value: 'setback', label: 'Setback' },
      { value: 'risk', label: 'Risk' },
    ],
  },
  conflict: {
    label: 'Difference',
    shortcut: 'I',
    question: 'What is there to settle?',
    example: 'who decides on discounts; review next fri',
    hint: 'private; looked at again in 2 weeks, unless you name a day',
  },
  boundary: {
    label: 'Boundary',
    shortcut: 'L',
    question: 'What to respect?',
    example: 'reads mail 9–17; call if urgent',
    hint: 'hours, days, channel, reply time',
    variants: [
      { value: 'theirs', label: 'Theirs' },
      { value: 'mine', label: 'Mine' },
    ],
  },
};

/** What is picked at first. */
export const firstVariant = (kind: LogKind): Variant | undefined => logKinds[kind].variants?.[0].value;

/** What is logged most, always in sight; the rest is a click or a key away. */
export const mainKinds: readonly LogKind[] = ['follow-up', 'thanks', 'promise', 'feedback', 'note', 'call'];
export const otherKinds: readonly LogKind[] = [
  'expectation',
  'disclosure',
  'conflict',
  'boundary',
  'chat',
  'in-person',
];
