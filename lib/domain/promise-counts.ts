import { isOpen, type LedgerEntry, type PromiseEntry, type PromiseWay, promiseWays } from './ledger.ts';
import { type PromiseTally, tallyPromises } from './promise.ts';

/** One way's promises or requests, plainly counted. */
export type PromiseCounts = Omit<PromiseTally, 'unmended'> & {
  way: PromiseWay;
  open: number;
  released: number;
};

/** The ways in which something was ever promised or asked, mine first. Theirs are counted, and judged by nobody. */
export function countPromises(entries: readonly LedgerEntry[]): PromiseCounts[] {
  const promises = entries.filter((entry): entry is PromiseEntry => entry.kind === 'promise');
  return promiseWays.flatMap((way) => {
    const ofWay = promises.filter((promise) => promise.way === way);
    if (ofWay.length === 0) return [];
    const open = ofWay.filter(isOpen).length;
    const released = ofWay.filter(({ closed }) => closed?.as === 'released').length;
    const { kept, late, broken } = tallyPromises(ofWay, way);
    return [{ way, open, released, kept, late, broken }];
  });
}

/** "You kept 5 of 6 promises (83 %), 1 of them late." Nothing while none has come to an end. */
export function keptRateWords(entries: readonly LedgerEntry[]): string | undefined {
  const { kept, late, broken } = tallyPromises(entries, 'i-promised');
  const [done, all] = [kept + late, kept + late + broken];
  if (all === 0) return undefined;
  const percent = Math.round((100 * done) / all);
  return `You kept ${done} of ${all === 1 ? '1 promise' : `${all} promises`} (${percent} %)${late > 0 ? `, ${late} of them late` : ''}.`;
}
