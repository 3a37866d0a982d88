import { useMemo } from 'preact/hooks';
import type { Ask } from '../../../lib/domain/asks.ts';
import { type Day, fillDay, shareOf } from '../../../lib/domain/day.ts';
import { useDaySoFar } from '../../../lib/hooks/use-day-so-far.ts';
import type { TodayFound } from '../../../lib/store/today.ts';
import { useDesk } from '../use-desk.ts';
import { type Gone, useGone } from './use-gone.ts';

export type DayInHand = {
  day: Day;
  isGone: Gone['isGone'];
  /** Done with: its minutes count as spent, unless it could not be saved. */
  finish: (ask: Ask, saved: Promise<boolean>) => void;
  /** Off the list for another reason: put off, or planned. */
  takeOff: Gone['takeOff'];
  /** Not today; or after all. Can be undone. */
  skip: (ask: Ask, isSkipped: boolean) => void;
};

/** The day as the user works through it. */
export function useDay({ asks, weeklyMinutes }: TodayFound): DayInHand {
  const { act, today } = useDesk();
  const [soFar, change] = useDaySoFar(today);
  const { isGone, takeOff } = useGone(asks);
  const day = useMemo(
    () =>
      fillDay(
        asks.filter((ask) => !isGone(ask)),
        soFar,
        shareOf(weeklyMinutes),
      ),
    [asks, soFar, weeklyMinutes, isGone],
  );
  const putSkipped = (key: string, isSkipped: boolean) =>
    change(({ done, skipped }) => ({
      done,
      skipped: [...skipped.filter((one) => one !== key), ...(isSkipped ? [key] : [])],
    }));
  return {
    day,
    isGone,
    takeOff,
    finish: (ask, saved) => {
      takeOff(ask, saved);
      change(({ done, skipped }) => ({ done: { ...done, [ask.key]: ask.worth.minutes }, skipped }));
    },
    skip: ({ key, stakeholder }, isSkipped) => {
      putSkipped(key, isSkipped);
      const message = isSkipped ? `Not today: ${stakeholder.name}` : `Today after all: ${stakeholder.name}`;
      void act(async () => ({ message, undo: async () => putSkipped(key, !isSkipped) }));
    },
  };
}
