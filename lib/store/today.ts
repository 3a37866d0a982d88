import { type Ask, byBenefit, toAsks } from '../domain/asks.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { Settings } from '../domain/settings.ts';
import type { Stakeholder, StakeholderId } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';
import { byDueDay, type Today, toToday } from '../domain/today.ts';
import { read } from './database.ts';
import { openPages, peoplePages } from './in-pages.ts';
import { keepAll } from './keep-attention.ts';
import { keptOf } from './kept-attention.ts';
import { toEntry } from './ledger-record.ts';
import type { ReadTransaction } from './schema.ts';
import { settingsWithin } from './settings-within.ts';
import { toStakeholder } from './stakeholder-record.ts';

/** What asks for the user today, in its order, with the minutes they mean to spend a week and how many are tracked. */
export type TodayFound = Omit<Today, 'due' | 'losingTouch'> & {
  asks: Ask[];
  weeklyMinutes: number;
  people: number;
};

/** So many people are quickly worked out again each time; what more is worked out is kept. */
const FEW = 100;

/**
 * The Today list, of one moment: nobody who was removed, nothing half written. It is put together a page of people at a
 * time, so that keys are answered meanwhile.
 */
export async function findToday(now: Instant): Promise<TodayFound> {
  const { found, missing, settings } = await read(
    ['stakeholders', 'ledger', 'settings', 'touches'],
    async (transaction) => {
      const [work, settings] = [emptyWork(), await settingsWithin(transaction)];
      const open = await openByPerson(transaction);
      for await (const page of peoplePages(transaction)) {
        const people = page.map(toStakeholder);
        await addTo(work, transaction, { people, open: entriesOf(people, open), settings, now });
      }
      return { found: toFound(work, settings), missing: work.missing, settings };
    },
  );
  // Only for speed: where it cannot be kept, it is worked out the next time too.
  if (missing.length > FEW) void keepAll(missing, settings.groupCadences).catch(() => undefined);
  return found;
}

/** The list as far as it is put together. */
export type Work = Omit<TodayFound, 'weeklyMinutes'> & { missing: StakeholderId[] };

export const emptyWork = (): Work => ({ asks: [], comingUp: [], close: 0, people: 0, missing: [] });

export type Page = {
  people: readonly Stakeholder[];
  /** What is open and due with them, by due day. */
  open: readonly LedgerEntry[];
  settings: Settings;
  now: Instant;
};

/** Adds what asks for the user on the part of these people. */
export async function addTo(work: Work, transaction: ReadTransaction, page: Page): Promise<void> {
  const { people, open, now } = page;
  const { groupCadences, attentionWeights: weights, replyHours } = page.settings;
  const { due, losingTouch, comingUp, close } = toToday(people, open, now, groupCadences);
  const { kept, missing } = await keptOf(transaction, whoAsks({ due, losingTouch }), groupCadences);
  work.asks.push(...toAsks({ today: { due, losingTouch }, kept, open, weights, replyHours, now }));
  work.comingUp.push(...comingUp);
  work.missing.push(...missing);
  work.close += close;
  work.people += people.length;
}

/** The whole of it in its order. */
export function toFound({ missing, ...work }: Work, { weeklyMinutes }: Settings): TodayFound {
  return {
    ...work,
    asks: work.asks.sort(byBenefit),
    comingUp: work.comingUp.sort(byDueDay),
    weeklyMinutes,
  };
}

type OpenByPerson = ReadonlyMap<StakeholderId, LedgerEntry[]>;

async function openByPerson(transaction: ReadTransaction): Promise<OpenByPerson> {
  const open: LedgerEntry[] = [];
  for await (const page of openPages(transaction)) open.push(...page.map(toEntry));
  return Map.groupBy(open, ({ stakeholderId }) => stakeholderId);
}

const entriesOf = (people: readonly Stakeholder[], open: OpenByPerson): LedgerEntry[] =>
  people.flatMap(({ id }) => open.get(id) ?? []);

function whoAsks({ due, losingTouch }: Pick<Today, 'due' | 'losingTouch'>): Stakeholder[] {
  const people = [...due, ...losingTouch].map(({ stakeholder }) => stakeholder);
  return [...new Map(people.map((one) => [one.id, one])).values()];
}
