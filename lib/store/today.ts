import { type Ask, byBenefit, toAsks } from '../domain/asks.ts';
import { shareOf } from '../domain/day.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { Settings } from '../domain/settings.ts';
import type { Stakeholder, StakeholderId } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';
import { byDueDay, type Today, toToday } from '../domain/today.ts';
import { workWeekOf } from '../domain/work-week.ts';
import { nextTask } from '../formats/next-task.ts';
import { read } from './database.ts';
import { openPages, peoplePages, type Turn } from './in-pages.ts';
import { keepAll } from './keep-attention.ts';
import { keptOf } from './kept-attention.ts';
import { toEntry } from './ledger-record.ts';
import { repliesTo } from './replies.ts';
import type { StoreName } from './schema.ts';
import { settingsWithin } from './settings-within.ts';
import { toStakeholder } from './stakeholder-record.ts';

/** What asks for the user today, in its order, with the minutes they mean to spend a day and how many are tracked. */
export type TodayFound = Omit<Today, 'due' | 'losingTouch'> & {
  asks: Ask[];
  share: number;
  people: number;
};

/** So many people are quickly worked out again each time; what more is worked out is kept. */
const FEW = 100;

const stores: StoreName[] = ['stakeholders', 'ledger', 'settings', 'touches', 'meta'];

/** The Today list, of one moment: nobody who was removed, nothing half written. */
export const findToday = (now: Instant): Promise<TodayFound> =>
  read(stores, (transaction) => putTogether((work) => work(transaction), now));

/**
 * The same a page at a time, each in a transaction of its own: among very many it takes a second, and nobody who writes
 * has to wait for it. Undefined when somebody has: then it would be of two moments, and has to be asked again.
 */
export async function findTodayInTurns(now: Instant): Promise<TodayFound | undefined> {
  let first: number | undefined;
  let isOfOneMoment = true;
  const turn: Turn = async (work) =>
    read(stores, async (transaction) => {
      const generation = (await transaction.objectStore('meta').get('state'))?.generation ?? 0;
      first ??= generation;
      isOfOneMoment = isOfOneMoment && generation === first;
      return work(transaction);
    });
  return putTogether(turn, now, () => isOfOneMoment);
}

async function putTogether(turn: Turn, now: Instant): Promise<TodayFound>;
async function putTogether(
  turn: Turn,
  now: Instant,
  isToGoOn: () => boolean,
): Promise<TodayFound | undefined>;
async function putTogether(turn: Turn, now: Instant, isToGoOn = () => true): Promise<TodayFound | undefined> {
  const [work, settings] = [emptyWork(), await turn(settingsWithin)];
  const open = await openByPerson(turn);
  for await (const page of peoplePages(turn)) {
    const people = page.map(toStakeholder);
    await addTo(work, turn, { people, open: entriesOf(people, open), settings, now });
    if (!isToGoOn()) return undefined;
  }
  // To sort many is a task of its own: a key comes in between.
  await nextTask();
  // Only for speed: where it cannot be kept, it is worked out the next time too.
  if (work.missing.length > FEW) void keepAll(work.missing, settings.groupCadences).catch(() => undefined);
  return toFound(work, settings);
}

/** The list as far as it is put together. */
export type Work = Omit<TodayFound, 'share'> & { missing: StakeholderId[] };

export const emptyWork = (): Work => ({ asks: [], comingUp: [], close: 0, people: 0, missing: [] });

export type Page = {
  people: readonly Stakeholder[];
  /** What is open and due with them, by due day. */
  open: readonly LedgerEntry[];
  settings: Settings;
  now: Instant;
};

/** Adds what asks for the user on the part of these people. */
export async function addTo(work: Work, turn: Turn, page: Page): Promise<void> {
  const { people, open, now } = page;
  const { groupCadences, attentionWeights: weights, replyHours } = page.settings;
  const week = workWeekOf(groupCadences.workDays);
  const replies = people.some(({ summary }) => summary.owed)
    ? await turn((transaction) => repliesTo(transaction, people, { replyHours, week, now }))
    : [];
  const { due, losingTouch, comingUp, close } = toToday(people, [...open, ...replies], now, groupCadences);
  const asking = whoAsks({ due, losingTouch });
  const { kept, missing } = await turn((transaction) => keptOf(transaction, asking, groupCadences));
  work.asks.push(...toAsks({ today: { due, losingTouch }, kept, open, weights, replyHours, week, now }));
  work.comingUp.push(...comingUp);
  work.missing.push(...missing);
  work.close += close;
  work.people += people.length;
}

/** The whole of it in its order. */
export function toFound({ missing, ...work }: Work, { weeklyMinutes, groupCadences }: Settings): TodayFound {
  return {
    ...work,
    asks: work.asks.sort(byBenefit),
    comingUp: work.comingUp.sort(byDueDay),
    share: shareOf(weeklyMinutes, groupCadences.workDays),
  };
}

type OpenByPerson = ReadonlyMap<StakeholderId, LedgerEntry[]>;

async function openByPerson(turn: Turn): Promise<OpenByPerson> {
  const open: LedgerEntry[] = [];
  for await (const page of openPages(turn)) open.push(...page.map(toEntry));
  return Map.groupBy(open, ({ stakeholderId }) => stakeholderId);
}

const entriesOf = (people: readonly Stakeholder[], open: OpenByPerson): LedgerEntry[] =>
  people.flatMap(({ id }) => open.get(id) ?? []);

function whoAsks({ due, losingTouch }: Pick<Today, 'due' | 'losingTouch'>): Stakeholder[] {
  const people = [...due, ...losingTouch].map(({ stakeholder }) => stakeholder);
  return [...new Map(people.map((one) => [one.id, one])).values()];
}
