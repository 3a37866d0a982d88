import { useEffect, useState } from 'preact/hooks';
import { type Ranked, rank } from '../../../lib/domain/day.ts';
import { nextTask } from '../../../lib/formats/next-task.ts';
import { keepUp } from '../../../lib/hooks/keep-up.ts';
import { keepLastList, readLastList } from '../../../lib/hooks/last-list.ts';
import type { Stored } from '../../../lib/hooks/use-stored.ts';
import { findToday, findTodayInTurns, type TodayFound } from '../../../lib/store/today.ts';
import { findTodayFirst } from '../../../lib/store/today-first.ts';
import type { AskedAgain } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';

/** The list, ranked; whole, or as far as it is known at a glance while there are very many to look through. */
export type TodayHere = Omit<TodayFound, 'asks'> & { ranked: Ranked; isWhole: boolean };

/** So many people as may fill a day are what the next list begins with. */
const REMEMBERED = 80;

/** The Today list, kept up with what changes. */
export function useToday(): AskedAgain<TodayHere> {
  const { today } = useDesk();
  const [tries, setTries] = useState(0);
  const [stored, setStored] = useState<Stored<TodayHere>>({ state: 'waiting' });
  useEffect(() => {
    const mounted = new AbortController();
    setStored({ state: 'waiting' });
    void watchToday((found) => !mounted.signal.aborted && setStored(found), mounted.signal);
    return () => mounted.abort();
  }, [today, tries]);
  return { ...stored, retry: () => setTries((count) => count + 1) };
}

async function watchToday(tell: (found: Stored<TodayHere>) => void, signal: AbortSignal): Promise<void> {
  const put = (ranked: Ranked, { asks: _asks, ...rest }: TodayFound, isWhole: boolean) =>
    tell({ state: 'here', value: { ...rest, ranked, isWhole } });
  const fail = (error: Error) => tell({ state: 'failed', error });
  const first = await findTodayFirst(readLastList(), Date.now()).catch(fail);
  if (first) put(rank(first.asks), first, false);
  const whole = async () => {
    const found = await (first ? findTodayInTurns : findToday)(Date.now());
    // Changed meanwhile: then it is asked again anyway.
    if (!found) return;
    // Each a task of its own, so that a key comes in between.
    await nextTask();
    const ranked = rank(found.asks);
    await nextTask();
    put(ranked, found, true);
    const people = ranked.perMinute.slice(0, REMEMBERED).map(({ stakeholder }) => stakeholder.id);
    keepLastList({ people: [...new Set(people)], close: found.close });
  };
  keepUp(() => whole().catch(fail), signal);
}
