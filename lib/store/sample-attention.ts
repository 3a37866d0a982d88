import { scoreOf } from '../domain/attention.ts';
import { keptFacts } from '../domain/attention-facts.ts';
import { weekOf, withSample } from '../domain/attention-trend.ts';
import { toCalendarDate } from '../domain/calendar-date.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { StakeholderId } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';
import { workWeekOf } from '../domain/work-week.ts';
import { read, write } from './database.ts';
import { inLots } from './in-lots.ts';
import { keptOf } from './kept-attention.ts';
import { toEntry } from './ledger-record.ts';
import type { ReadTransaction } from './schema.ts';
import { settingsWithin } from './settings-within.ts';

/** So many people at a time: nobody else waits long to write. */
const A_TIME = 500;

/**
 * Keeps this week's score with everybody who has one, for the trend; once a week, whoever asks. No operation of the
 * user's: where it was lost, a week is worked out from what is known of it.
 */
export async function sampleAttention(now: Instant = Date.now()): Promise<void> {
  const ids = await read(['stakeholders'], (transaction) =>
    transaction.objectStore('stakeholders').getAllKeys(),
  );
  for (let at = 0; at < ids.length; at += A_TIME) {
    const scores = await scoresOf(ids.slice(at, at + A_TIME), now);
    if (scores.size > 0) await keepScores(scores, now);
  }
}

/** Who has a score and no sample of this week. */
const scoresOf = (ids: readonly StakeholderId[], now: Instant): Promise<Map<StakeholderId, number>> =>
  read(['stakeholders', 'touches', 'ledger', 'settings'], async (transaction) => {
    const week = weekOf(toCalendarDate(now));
    const people = await transaction.objectStore('stakeholders').getAll(rangeOf(ids));
    const missing = people.filter(({ summary }) => (summary.trend?.last ?? '') < week && summary.count > 0);
    const { groupCadences, attentionWeights, replyHours } = await settingsWithin(transaction);
    const intent = { replyHours, week: workWeekOf(groupCadences.workDays), now };
    const { kept } = await keptOf(transaction, missing, groupCadences);
    const scores = new Map<StakeholderId, number>();
    await inLots(kept, async ([id, found]) => {
      const open = await entriesOf(transaction, id);
      const { cadence } = found.touches;
      const score = scoreOf(keptFacts({ ...found, open, cadence, ...intent }), attentionWeights);
      if (score !== undefined) scores.set(id, score);
    });
    return scores;
  });

const entriesOf = async (transaction: ReadTransaction, id: StakeholderId): Promise<LedgerEntry[]> =>
  (await transaction.objectStore('ledger').index('stakeholderId').getAll(id)).map(toEntry);

const keepScores = (scores: ReadonlyMap<StakeholderId, number>, now: Instant): Promise<void> =>
  write(['stakeholders'], async (transaction) => {
    const store = transaction.objectStore('stakeholders');
    await inLots(scores, async ([id, score]) => {
      const record = await store.get(id);
      if (!record) return;
      const trend = withSample(record.summary.trend, weekOf(toCalendarDate(now)), score);
      await store.put({ ...record, summary: { ...record.summary, trend } });
    });
  });

/** From the first to the last of keys that stand in their order. */
const rangeOf = (ids: readonly StakeholderId[]): IDBKeyRange => IDBKeyRange.bound(ids[0], ids.at(-1));
