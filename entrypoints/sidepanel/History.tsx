import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { AttentionCard } from '../../components/AttentionCard.tsx';
import { LastTouch } from '../../components/LastTouch.tsx';
import { NoteList } from '../../components/NoteList.tsx';
import { PauseLine } from '../../components/PauseLine.tsx';
import { PersonLedger } from '../../components/PersonLedger.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { digestEntries } from '../../lib/domain/attention-digest.ts';
import { toFacts } from '../../lib/domain/attention-facts.ts';
import { TREND_WEEKS, weeklyScores } from '../../lib/domain/attention-trend.ts';
import { cadenceOf, isPaused } from '../../lib/domain/cadence.ts';
import { toCalendarDate } from '../../lib/domain/calendar-date.ts';
import type { LedgerEntry, Note } from '../../lib/domain/ledger.ts';
import { toSections } from '../../lib/domain/ledger-sections.ts';
import { withReplies } from '../../lib/domain/replies-due.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { toTimeline } from '../../lib/domain/timeline.ts';
import type { Touch } from '../../lib/domain/touch.ts';
import { readDayToCome } from '../../lib/formats/day-to-come.ts';
import {
  changeEntry,
  dropEntry,
  dropMoment,
  notePulse,
  overruleScore,
  pausePerson,
} from '../../lib/hooks/entry-outcomes.ts';
import type { Acting } from '../../lib/hooks/use-acting.ts';
import { useEntryRows } from '../../lib/hooks/use-entry-rows.ts';
import { useKeys } from '../../lib/hooks/use-keys.ts';
import { useStored } from '../../lib/hooks/use-stored.ts';
import { listEntries } from '../../lib/store/ledger.ts';
import { findSettings } from '../../lib/store/settings.ts';
import { listTouches } from '../../lib/store/touches.ts';

export type HistoryProps = {
  stakeholder: Stakeholder;
  now: Instant;
  act: Acting['act'];
  /** Drawn above what is open between the two. */
  children?: ComponentChildren;
};

/** Last touch, what is open between the two, notes, and the timeline of one person. */
export function History(props: HistoryProps) {
  const { id } = props.stakeholder;
  const kept = useStored(() => Promise.all([listEntries(id), listTouches(id), findSettings()]), [id]);
  if (kept.state !== 'here') return null;
  const [entries, touches, settings] = kept.value;
  return <Known {...props} entries={entries} touches={touches} settings={settings} />;
}

type KnownProps = HistoryProps & { entries: LedgerEntry[]; touches: Touch[]; settings: Settings };

function Known({ stakeholder, now, act, entries, touches, settings, children }: KnownProps) {
  const [isPausing, setPausing] = useState(false);
  const [showsWhy, setShowsWhy] = useState(false);
  const toggleWhy = () => setShowsWhy(!showsWhy);
  const { groupCadences, replyHours, attentionWeights: weights } = settings;
  const { ideal: cadence } = cadenceOf(stakeholder, groupCadences);
  const sources = { touches, entries, cadence, replyHours, now };
  const trend = useMemo(
    () => weeklyScores(sources, { weights, trend: stakeholder.summary.trend, weeks: TREND_WEEKS }),
    [touches, entries, settings, stakeholder, now],
  );
  const place = useRef<HTMLDivElement>(null);
  const all = withReplies(entries, touches, {
    to: stakeholder.id,
    replyHours: digestEntries(entries).replyHours ?? settings.replyHours,
    now,
  });
  const rows = useEntryRows(
    toSections(all).flatMap((section) => section.entries.map((entry) => entry.id)),
    entries,
    place,
  );
  useKeys({ j: () => rows.move(1), k: () => rows.move(-1), w: toggleWhy, z: () => setPausing(true) });
  return (
    <>
      <LastTouch stakeholder={stakeholder} touches={touches} now={now} ofGroups={settings.groupCadences} />
      <PauseLine
        until={stakeholder.pausedUntil}
        today={toCalendarDate(now)}
        readDay={(typed) => readDayToCome(typed, toCalendarDate(now))}
        isAsking={isPausing}
        onAsked={() => setPausing(false)}
        onPause={(until) => void act(() => pausePerson(stakeholder, until, toCalendarDate(now)))}
      />
      <AttentionCard
        facts={toFacts(sources)}
        weights={settings.attentionWeights}
        trend={trend}
        overrule={stakeholder.overrule}
        isOpen={showsWhy}
        onToggle={toggleWhy}
        onPause={isPausing || isPaused(stakeholder, now) ? undefined : () => setPausing(true)}
        onPulse={(value) => void act(() => notePulse(stakeholder, value))}
        onOverrule={(overrule) => void act(() => overruleScore(stakeholder, overrule))}
      />
      {children}
      <div ref={place} class="sections">
        <PersonLedger
          entries={all}
          name={stakeholder.name}
          today={toCalendarDate(now)}
          now={now}
          onChange={(after, done) => void act(() => changeEntry(after, done))}
          onRemove={(entry) => void act(() => dropEntry(entry))}
        />
        <NoteList
          notes={entries.filter(isNote)}
          now={now}
          onRemove={(note) => void act(() => dropEntry(note))}
        />
        <Timeline
          moments={toTimeline(touches, entries)}
          now={now}
          onRemove={(moment) => void act(() => dropMoment(stakeholder, moment))}
        />
      </div>
    </>
  );
}

const isNote = (entry: LedgerEntry): entry is Note => entry.kind === 'note';
