import { useMemo, useRef, useState } from 'preact/hooks';
import { digestEntries } from '../domain/attention-digest.ts';
import { toFacts } from '../domain/attention-facts.ts';
import { TREND_WEEKS, weeklyScores } from '../domain/attention-trend.ts';
import { cadenceOf } from '../domain/cadence.ts';
import { type CalendarDate, toCalendarDate } from '../domain/calendar-date.ts';
import type { LedgerEntry, Pulse } from '../domain/ledger.ts';
import { toSections } from '../domain/ledger-sections.ts';
import { withReplies } from '../domain/replies-due.ts';
import type { Settings } from '../domain/settings.ts';
import type { Overrule, Stakeholder } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';
import type { Moment } from '../domain/timeline.ts';
import type { Touch } from '../domain/touch.ts';
import { everyDay, workWeekOf } from '../domain/work-week.ts';
import { readDayToCome } from '../formats/day-to-come.ts';
import {
  changeEntry,
  dropEntry,
  dropMoment,
  notePulse,
  overruleScore,
  pausePerson,
} from './entry-outcomes.ts';
import type { Acting, Outcome } from './use-acting.ts';
import { useEntryRows } from './use-entry-rows.ts';
import { useWorkDays } from './use-work-days.ts';

/** Everything that is kept about one person, and the door for what changes it. */
export type PersonKept = {
  stakeholder: Stakeholder;
  entries: LedgerEntry[];
  touches: Touch[];
  settings: Settings;
  now: Instant;
  act: Acting['act'];
};

/** What PersonHistory.tsx draws of one person and calls back, and what its keys do: in the side panel and the dashboard alike. */
export function usePersonHistory({ stakeholder, entries, touches, settings, now, act }: PersonKept) {
  const [isPausing, setPausing] = useState(false);
  const [showsWhy, setShowsWhy] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const today = toCalendarDate(now);
  const { groupCadences, replyHours, attentionWeights: weights } = settings;
  const week = workWeekOf(groupCadences.workDays);
  const workDays = useWorkDays(groupCadences);
  const intent = { cadence: cadenceOf(stakeholder, groupCadences).ideal, week, replyHours, now };
  const sources = { touches, entries, ...intent };
  const trend = useMemo(
    () => weeklyScores(sources, { weights, trend: stakeholder.summary.trend, weeks: TREND_WEEKS }),
    [touches, entries, settings, stakeholder, now],
  );
  const promised = digestEntries(entries).replyHours ?? replyHours;
  const asked = { to: stakeholder.id, replyHours: promised, week, now };
  const withAsked = withReplies(entries, touches, asked);
  const keys = toSections(withAsked).flatMap((section) => section.entries.map(({ id }) => id));
  const rows = useEntryRows(keys, entries, place);
  const toggleWhy = () => setShowsWhy(!showsWhy);
  const doing = (work: () => Promise<Outcome | undefined>) => void act(work);
  return {
    drawn: {
      ...{ stakeholder, entries, touches, settings, now, today, workDays, place, withAsked, trend },
      facts: toFacts(sources),
      isPausing,
      setPausing,
      showsWhy,
      toggleWhy,
      // Until then they are away, whichever days the user works.
      readDay: (typed: string) => readDayToCome(typed, today, { days: everyDay }),
      onPause: (until: CalendarDate | undefined) => doing(() => pausePerson(stakeholder, until, today)),
      onPulse: (value: Pulse['value']) => doing(() => notePulse(stakeholder, value)),
      onOverrule: (overrule: Overrule | undefined) => doing(() => overruleScore(stakeholder, overrule)),
      onChange: (after: LedgerEntry, done: string) => doing(() => changeEntry(after, done)),
      onRemove: (entry: LedgerEntry) => doing(() => dropEntry(entry)),
      onRemoveMoment: (moment: Moment) => doing(() => dropMoment(stakeholder, moment)),
    },
    keys: {
      j: () => rows.move(1),
      k: () => rows.move(-1),
      w: toggleWhy,
      z: () => setPausing(true),
    },
  };
}
