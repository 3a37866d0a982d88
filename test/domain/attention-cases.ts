import type { PartName } from '../../lib/domain/attention.ts';
import { type AttentionSources, toFacts } from '../../lib/domain/attention-facts.ts';
import { addToDate, toCalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId, LedgerEntry, PromiseEntry, Pulse } from '../../lib/domain/ledger.ts';
import { newBoundary, newConflict, newPromise, newPulse } from '../../lib/domain/new-entry.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import type { Touch } from '../../lib/domain/touch.ts';
import { dayWords } from '../../lib/domain/words-for-time.ts';
import { now, touch } from '../people.ts';

/** Half past ten on a Wednesday in Madrid. */
export const today = toCalendarDate(now);
const start = { id: 'one' as EntryId, stakeholderId: 'ana' as StakeholderId, now };

const ago = (days: number, over: Partial<Touch>): Touch => touch({ at: now - days * DAY, ...over });
export const call = (days: number) => ago(days, { kind: 'call', direction: 'both' });
const chat = (days: number) => ago(days, { kind: 'chat', direction: 'both' });
export const meeting = (days: number, groupSize = 2) =>
  ago(days, { kind: 'meeting', direction: 'both', groupSize });
export const mailIn = (days: number, groupSize = 2) => ago(days, { direction: 'in', groupSize });
export const mailOut = (days: number) => ago(days, { direction: 'out' });

export const promise = (as?: 'kept' | 'late' | 'broken' | 'released', dueIn = 9): PromiseEntry => ({
  ...newPromise(start, { text: 'numbers', way: 'i-promised', due: addToDate(today, dueIn) }),
  ...(as && { closed: { as, on: today } }),
});
/** A promise of mine that came to that end the day before. */
const before = (as: 'kept' | 'late' | 'broken'): PromiseEntry => ({
  ...promise(as),
  closed: { as, on: addToDate(today, -1) },
});
const theirs = (one: PromiseEntry): PromiseEntry => ({ ...one, way: 'they-promised' });
export const pulse = (value: Pulse['value']): Pulse => newPulse(start, value);
export const conflict = newConflict(start, 'discounts');
const quick = { ...newBoundary(start, { text: 'same day', whose: 'mine' }), replyHours: 8 };

export const factsOf = (
  touches: Touch[],
  entries: LedgerEntry[] = [],
  over: Partial<AttentionSources> = {},
) => toFacts({ touches, entries, cadence: 10, now, ...over });

/** A history, the parts and the score that product.md's table gives it, and every word the panel has about it. */
export type AttentionCase = {
  what: string;
  touches: Touch[];
  entries?: LedgerEntry[];
  cadence?: number;
  parts: [recency: number, rhythm: number, replies?: number, promises?: number, pulse?: number];
  score: number;
  /** The score, and each part with its points, as they are drawn. */
  shown: string;
  drawn: [recency: string, rhythm: string, replies: string, promises: string, pulse: string];
  /** What each part goes by, where it is not as usual. */
  says: Partial<Record<PartName, string>> & { recency: string };
  /** What is said under the parts. */
  under: string[];
};

const OUT = '– left out';
/** What parts say that have nothing to go by, and the rhythm of every other case. */
export const usualSays: Omit<Record<PartName, string>, 'recency'> = {
  rhythm: 'touches of late against one every 10 days',
  replies: 'they have not written to you alone',
  promises: 'none has come to its day',
  pulse: 'how did the last meeting feel?',
};
const none = Number.NaN;

export const cases: AttentionCase[] = [
  {
    what: 'a call today',
    touches: [call(0)],
    parts: [100, 43.9],
    score: 77.6,
    shown: '78',
    drawn: ['100 60.0', '44 17.6', OUT, OUT, OUT],
    says: { recency: 'today; you meant every 10 days' },
    under: ['Speaking with them would raise it most, to 95.'],
  },
  {
    what: 'a one-to-one meeting today',
    touches: [meeting(0)],
    parts: [100, 58.6],
    score: 83.4,
    shown: '83',
    drawn: ['100 60.0', '59 23.4', OUT, OUT, OUT],
    says: { recency: 'today; you meant every 10 days' },
    under: ['Speaking with them would raise it most, to 100.'],
  },
  {
    what: 'a chat today',
    touches: [chat(0)],
    parts: [100, 14.6],
    score: 65.9,
    shown: '66',
    drawn: ['100 60.0', '15 5.9', OUT, OUT, OUT],
    says: { recency: 'today; you meant every 10 days' },
    under: ['Speaking with them would raise it most, to 83.'],
  },
  {
    what: 'a meeting of four on the ideal day',
    touches: [meeting(10, 4)],
    parts: [100, 12.4],
    score: 65,
    shown: '65',
    drawn: ['100 60.0', '12 5.0', OUT, OUT, OUT],
    says: { recency: '10 days ago; you meant every 10 days' },
    under: ['Speaking with them would raise it most, to 83.'],
  },
  {
    what: 'the same a cadence later',
    touches: [meeting(20, 4)],
    parts: [50, 8.8],
    score: 33.5,
    shown: '34',
    drawn: ['50 30.0', '9 3.5', OUT, OUT, OUT],
    says: { recency: '20 days ago; you meant every 10 days' },
    under: ['Speaking with them would raise it most, to 81.'],
  },
  {
    what: 'a meeting of twelve',
    touches: [meeting(15, 12)],
    parts: [70.7, 5.2],
    score: 44.5,
    shown: '45',
    drawn: ['71 42.4', '5 2.1', OUT, OUT, OUT],
    says: { recency: '15 days ago; you meant every 10 days' },
    under: ['Speaking with them would raise it most, to 80.'],
  },
  {
    what: 'a mail of mine, unanswered',
    touches: [mailOut(5)],
    parts: [50, 12.3],
    score: 34.9,
    shown: '35',
    drawn: ['50 30.0', '12 4.9', OUT, OUT, OUT],
    says: { recency: 'yours 5 days ago, unanswered so far (half); you meant every 10 days' },
    under: ['Speaking with them would raise it most, to 82.'],
  },
  {
    what: 'the same after an old call',
    touches: [mailOut(5), call(30)],
    parts: [50, 27.9],
    score: 41.1,
    shown: '41',
    drawn: ['50 30.0', '28 11.1', OUT, OUT, OUT],
    says: {
      recency: 'yours 5 days ago, unanswered so far (half), before that 30 days ago; you meant every 10 days',
    },
    under: ['Speaking with them would raise it most, to 89.'],
  },
  {
    what: 'a mail of mine, answered by a call',
    touches: [mailOut(5), call(4)],
    parts: [100, 62.9],
    score: 85.1,
    shown: '85',
    drawn: ['100 60.0', '63 25.2', OUT, OUT, OUT],
    says: { recency: '4 days ago; you meant every 10 days' },
    under: ['Speaking with them would raise it most, to 100.'],
  },
  {
    what: 'a mail from a group at exactly the cadence for months: as good as it gets, and no reply owed',
    touches: Array.from({ length: 13 }, (_none, index) => ago(10 * index, { direction: 'both' })),
    parts: [100, 98.9],
    score: 99.6,
    shown: '100',
    drawn: ['100 60.0', '99 39.6', OUT, OUT, OUT],
    says: { recency: 'today; you meant every 10 days' },
    under: ['Nothing you can do now would raise it.'],
  },
  {
    what: 'a call every day: no bonus above the cadence',
    touches: Array.from({ length: 10 }, (_none, index) => call(index)),
    parts: [100, 100],
    score: 100,
    shown: '100',
    drawn: ['100 60.0', '100 40.0', OUT, OUT, OUT],
    says: { recency: 'today; you meant every 10 days' },
    under: ['Nothing you can do now would raise it.'],
  },
  {
    what: 'a call a hundred days ago',
    touches: [call(100)],
    parts: [0.2, 1.4],
    score: 0.7,
    shown: '1',
    drawn: ['0 0.1', '1 0.5', OUT, OUT, OUT],
    says: { recency: '3 months ago; you meant every 10 days' },
    under: ['Speaking with them would raise it most, to 78.'],
  },
  {
    what: 'the same silence against a longer cadence',
    touches: [call(45)],
    cadence: 30,
    parts: [70.7, 26.1],
    score: 52.9,
    shown: '53',
    drawn: ['71 42.4', '26 10.4', OUT, OUT, OUT],
    says: {
      recency: '45 days ago; you meant every 30 days',
      rhythm: 'touches of late against one every 30 days',
    },
    under: ['Speaking with them would raise it most, to 88.'],
  },
  {
    what: 'a broadcast counts for nothing',
    touches: [call(0), meeting(0, 20)],
    parts: [100, 43.9],
    score: 77.6,
    shown: '78',
    drawn: ['100 60.0', '44 17.6', OUT, OUT, OUT],
    says: { recency: 'today; you meant every 10 days' },
    under: ['Speaking with them would raise it most, to 95.'],
  },
  {
    what: 'a reply owed since yesterday',
    touches: [mailIn(1)],
    parts: [100, 28.3, 100],
    score: 77.9,
    shown: '78',
    drawn: ['100 46.2', '28 8.7', '100 23.1', OUT, OUT],
    says: {
      recency: 'yesterday; you meant every 10 days',
      replies: 'theirs waits since yesterday, 8 working hours; you mean to answer within 16',
    },
    under: ['Speaking with them would raise it most, to 91.'],
  },
  {
    what: 'a reply owed for 24 working hours',
    touches: [mailIn(5)],
    parts: [100, 24.6, 70.7],
    score: 70,
    shown: '70',
    drawn: ['100 46.2', '25 7.6', '71 16.3', OUT, OUT],
    says: {
      recency: '5 days ago; you meant every 10 days',
      replies: 'theirs waits since 5 days ago, 24 working hours; you mean to answer within 16',
    },
    under: ['Speaking with them would raise it most, to 90.'],
  },
  {
    what: 'the same when I promised eight',
    touches: [mailIn(5)],
    entries: [quick],
    parts: [100, 24.6, 25],
    score: 59.5,
    shown: '60',
    drawn: ['100 46.2', '25 7.6', '25 5.8', OUT, OUT],
    says: {
      recency: '5 days ago; you meant every 10 days',
      replies: 'theirs waits since 5 days ago, 24 working hours; you mean to answer within 8',
    },
    under: ['Speaking with them would raise it most, to 90.'],
  },
  {
    what: 'a mail to several is no reply owed',
    touches: [mailIn(5, 4)],
    parts: [100, 14.8],
    score: 65.9,
    shown: '66',
    drawn: ['100 60.0', '15 5.9', OUT, OUT, OUT],
    says: { recency: '5 days ago; you meant every 10 days' },
    under: ['Speaking with them would raise it most, to 83.'],
  },
  {
    what: 'a mail only seen in a list: a small group’s, and no reply owed',
    touches: [mailIn(5, 0)],
    parts: [100, 14.8],
    score: 65.9,
    shown: '66',
    drawn: ['100 60.0', '15 5.9', OUT, OUT, OUT],
    says: {
      recency: '5 days ago; you meant every 10 days',
      rhythm:
        'touches of late against one every 10 days; one mail counts as a small group’s until you open it',
    },
    under: ['Speaking with them would raise it most, to 83.'],
  },
  {
    what: 'a reply given',
    touches: [mailIn(5), mailOut(1)],
    parts: [100, 38.8, 100],
    score: 81.2,
    shown: '81',
    drawn: ['100 46.2', '39 11.9', '100 23.1', OUT, OUT],
    says: {
      recency: 'yours yesterday, unanswered so far (half), before that 5 days ago; you meant every 10 days',
      replies: 'you owe none',
    },
    under: ['Speaking with them would raise it most, to 95.'],
  },
  {
    what: 'a promise kept',
    touches: [call(0)],
    entries: [promise('kept')],
    parts: [100, 43.9, none, 100],
    score: 85,
    shown: '85',
    drawn: ['100 40.0', '44 11.7', OUT, '100 33.3', OUT],
    says: { recency: 'today; you meant every 10 days', promises: '1 kept' },
    under: ['Speaking with them would raise it most, to 97.'],
  },
  {
    what: 'a promise kept late',
    touches: [call(0)],
    entries: [promise('late')],
    parts: [100, 43.9, none, 75],
    score: 76.7,
    shown: '77',
    drawn: ['100 40.0', '44 11.7', OUT, '75 25.0', OUT],
    says: { recency: 'today; you meant every 10 days', promises: '1 late' },
    under: ['Speaking with them would raise it most, to 88.'],
  },
  {
    what: 'three kept and one broken, which weighs double',
    touches: [call(0)],
    entries: [before('broken'), promise('kept'), promise('kept'), promise('kept')],
    parts: [100, 43.9, none, 66.7],
    score: 73.9,
    shown: '74',
    drawn: ['100 40.0', '44 11.7', OUT, '67 22.2', OUT],
    says: { recency: 'today; you meant every 10 days', promises: '3 kept, 1 broken' },
    under: ['Speaking with them would raise it most, to 86.'],
  },
  {
    what: 'a first promise, broken',
    touches: [call(0)],
    entries: [promise('broken')],
    parts: [100, 43.9, none, 33.3],
    score: 62.8,
    shown: '63',
    drawn: ['100 40.0', '44 11.7', OUT, '33 11.1', OUT],
    says: { recency: 'today; you meant every 10 days', promises: '1 broken' },
    under: ['Speaking with them would raise it most, to 75.'],
  },
  {
    what: 'a first promise broken lifts nothing that is lower',
    touches: [call(100)],
    entries: [promise('broken')],
    parts: [0.2, 1.4, none, 0.7],
    score: 0.7,
    shown: '1',
    drawn: ['0 0.1', '1 0.4', OUT, '1 0.2', OUT],
    says: { recency: '3 months ago; you meant every 10 days', promises: '1 broken' },
    under: ['Speaking with them would raise it most, to 63.'],
  },
  {
    what: 'theirs, open ones and released ones say nothing of me',
    touches: [call(0)],
    entries: [theirs(promise('broken')), promise(), promise('released')],
    parts: [100, 43.9],
    score: 77.6,
    shown: '78',
    drawn: ['100 60.0', '44 17.6', OUT, OUT, OUT],
    says: { recency: 'today; you meant every 10 days' },
    under: ['Speaking with them would raise it most, to 95.'],
  },
  {
    what: 'a pulse of 3',
    touches: [call(0)],
    entries: [pulse(3)],
    parts: [100, 43.9, none, none, 50],
    score: 73,
    shown: '73',
    drawn: ['100 50.0', '44 14.6', OUT, OUT, '50 8.3'],
    says: {
      recency: 'today; you meant every 10 days',
      pulse: `you gave 3 of 5 on ${dayWords(today, today)}`,
    },
    under: ['Speaking with them would raise it most, to 88.'],
  },
  {
    what: 'a pulse of 1',
    touches: [call(0)],
    entries: [pulse(1)],
    parts: [100, 43.9, none, none, 0],
    score: 64.6,
    shown: '65',
    drawn: ['100 50.0', '44 14.6', OUT, OUT, '0 0.0'],
    says: {
      recency: 'today; you meant every 10 days',
      pulse: `you gave 1 of 5 on ${dayWords(today, today)}`,
    },
    under: ['Speaking with them would raise it most, to 79.'],
  },
  {
    what: 'an open conflict: at most 60',
    touches: [call(0)],
    entries: [conflict],
    parts: [100, 43.9],
    score: 60,
    shown: '60',
    drawn: ['100 60.0', '44 17.6', OUT, OUT, OUT],
    says: { recency: 'today; you meant every 10 days' },
    under: ['An open difference holds it at 60.', 'Settling the difference would raise it most, to 78.'],
  },
  {
    what: 'a promise past its day: at most 75, and it counts as broken',
    touches: [meeting(0), meeting(1)],
    entries: [promise('kept'), promise('kept'), promise('kept'), promise(undefined, -1)],
    parts: [100, 100, none, 66.7],
    score: 75,
    shown: '75',
    drawn: ['100 40.0', '100 26.7', OUT, '67 22.2', OUT],
    says: { recency: 'today; you meant every 10 days', promises: '3 kept, 1 past its day' },
    under: [
      'A promise of yours past its day holds it at 75.',
      'Keeping what you promised would raise it most, to 97.',
    ],
  },
  {
    what: 'the same, said to be broken: at most 75 still',
    touches: [meeting(0), meeting(1)],
    entries: [before('kept'), before('kept'), before('kept'), promise('broken')],
    parts: [100, 100, none, 66.7],
    score: 75,
    shown: '75',
    drawn: ['100 40.0', '100 26.7', OUT, '67 22.2', OUT],
    says: { recency: 'today; you meant every 10 days', promises: '3 kept, 1 broken' },
    under: [
      'A promise of yours was broken, which holds it at 75; the next one kept lifts this.',
      'Nothing you can do now would raise it.',
    ],
  },
  {
    what: 'the same when one was kept since, late as it was',
    touches: [meeting(0), meeting(1)],
    entries: [before('kept'), before('kept'), before('broken'), promise('late')],
    parts: [100, 100, none, 58.3],
    score: 86.1,
    shown: '86',
    drawn: ['100 40.0', '100 26.7', OUT, '58 19.4', OUT],
    says: { recency: 'today; you meant every 10 days', promises: '2 kept, 1 late, 1 broken' },
    under: ['Nothing you can do now would raise it.'],
  },
];
