import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { GroupCadences } from '../../lib/domain/cadence.ts';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { Instant } from '../../lib/domain/time.ts';
import type { WorkDays } from '../../lib/domain/work-week.ts';
import type { Acting } from '../../lib/hooks/use-acting.ts';

/** What every page of the dashboard works with: the time, how often the user means to be in touch, the one door for changes. */
export type Desk = {
  now: Instant;
  today: CalendarDate;
  act: Acting['act'];
  /** As the user has set them; as shipped until they are read. */
  ofGroups: GroupCadences;
  workDays: WorkDays;
};

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Nothing of the dashboard can be drawn outside of its App.');
  return desk;
}
