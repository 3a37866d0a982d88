import { useMemo } from 'preact/hooks';
import type { Ask } from '../../../lib/domain/asks.ts';
import { type Day, fillDay, type Ranked, withAsks } from '../../../lib/domain/day.ts';
import { useDaySoFar } from '../../../lib/hooks/use-day-so-far.ts';
import { useDesk } from '../use-desk.ts';
import { type Deed, type Gone, useGone } from './use-gone.ts';

export type DayInHand = {
  day: Day;
  isGone: Gone['isGone'];
  /** Done with: its minutes count as spent, unless it could not be saved. */
  finish: (ask: Ask, deed: Deed) => void;
  /** Off the list for another reason: put off, or planned. */
  takeOff: Gone['takeOff'];
  /** Not today; or after all. Can be undone. */
  skip: (ask: Ask, isSkipped: boolean) => void;
};

/** The day as the user works through it. */
export function useDay(ranked: Ranked, share: number): DayInHand {
  const { act, today } = useDesk();
  const [soFar, change] = useDaySoFar(today);
  const { isGone, back, takeOff } = useGone(ranked.asks);
  const all = useMemo(() => (back.length > 0 ? withAsks(ranked, back) : ranked), [ranked, back]);
  const day = useMemo(() => fillDay(all, soFar, share, isGone), [all, soFar, share, isGone]);
  const putSkipped = (key: string, isSkipped: boolean) =>
    change(({ done, skipped }) => ({
      done,
      skipped: [...skipped.filter((one) => one !== key), ...(isSkipped ? [key] : [])],
    }));
  return {
    day,
    isGone,
    takeOff,
    finish: (ask, deed) => {
      takeOff(ask, deed);
      change(({ done, skipped }) => ({ done: { ...done, [ask.key]: ask.worth.minutes }, skipped }));
    },
    skip: ({ key, stakeholder }, isSkipped) => {
      putSkipped(key, isSkipped);
      const message = isSkipped ? `Not today: ${stakeholder.name}` : `Today after all: ${stakeholder.name}`;
      void act(async () => ({ message, undo: async () => putSkipped(key, !isSkipped) }));
    },
  };
}
