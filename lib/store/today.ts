import { type Ask, toAsks } from '../domain/asks.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';
import { type Today, toToday } from '../domain/today.ts';
import { read } from './database.ts';
import { keepAll } from './keep-attention.ts';
import { keptOf } from './kept-attention.ts';
import { toEntry } from './ledger-record.ts';
import { settingsWithin } from './settings-within.ts';
import { toStakeholder } from './stakeholder-record.ts';

/** What asks for the user today, in its order, with the minutes they mean to spend a week. */
export type TodayFound = Omit<Today, 'due' | 'losingTouch'> & { asks: Ask[]; weeklyMinutes: number };

/** So many people are quickly worked out again each time; what more is worked out is kept. */
const FEW = 100;

/** The Today list, of one moment: nobody who was removed, nothing half written. */
export async function findToday(now: Instant): Promise<TodayFound> {
  const { found, later } = await read(
    ['stakeholders', 'ledger', 'settings', 'touches'],
    async (transaction) => {
      const [records, openRecords, settings] = await Promise.all([
        transaction.objectStore('stakeholders').getAll(),
        transaction.objectStore('ledger').index('openDue').getAll(),
        settingsWithin(transaction),
      ]);
      const { groupCadences, attentionWeights: weights, replyHours, weeklyMinutes } = settings;
      const open = openRecords.map(toEntry);
      const { due, losingTouch, ...rest } = toToday(records.map(toStakeholder), open, now, groupCadences);
      const { kept, missing } = await keptOf(transaction, whoAsks({ due, losingTouch }), groupCadences);
      const asks = toAsks({ today: { due, losingTouch }, kept, open, weights, replyHours, now });
      return { found: { ...rest, asks, weeklyMinutes }, later: { missing, groupCadences } };
    },
  );
  // Only for speed: where it cannot be kept, it is worked out the next time too.
  if (later.missing.length > FEW) void keepAll(later.missing, later.groupCadences).catch(() => undefined);
  return found;
}

function whoAsks({ due, losingTouch }: Pick<Today, 'due' | 'losingTouch'>): Stakeholder[] {
  const people = [...due, ...losingTouch].map(({ stakeholder }) => stakeholder);
  return [...new Map(people.map((one) => [one.id, one])).values()];
}
