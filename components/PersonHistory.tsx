import type { ComponentChildren, RefObject } from 'preact';
import type { AttentionFacts } from '../lib/domain/attention-facts.ts';
import { isPaused } from '../lib/domain/cadence.ts';
import type { CalendarDate } from '../lib/domain/calendar-date.ts';
import type { LedgerEntry, Note } from '../lib/domain/ledger.ts';
import { onlyAccount, type Settings } from '../lib/domain/settings.ts';
import type { Stakeholder } from '../lib/domain/stakeholder.ts';
import type { Instant } from '../lib/domain/time.ts';
import { type Moment, toTimeline } from '../lib/domain/timeline.ts';
import type { Touch } from '../lib/domain/touch.ts';
import { AttentionCard, type AttentionCardProps } from './AttentionCard.tsx';
import { LastTouch } from './LastTouch.tsx';
import { NoteList } from './NoteList.tsx';
import { PauseLine, type PauseLineProps } from './PauseLine.tsx';
import { PersonLedger, type PersonLedgerProps } from './PersonLedger.tsx';
import { Timeline } from './Timeline.tsx';

export type PersonHistoryProps = {
  stakeholder: Stakeholder;
  entries: LedgerEntry[];
  /** The same with the answers that are owed. */
  withAsked: PersonLedgerProps['entries'];
  touches: Touch[];
  settings: Settings;
  now: Instant;
  today: CalendarDate;
  workDays: PersonLedgerProps['workDays'];
  /** What keys walk through. */
  place: RefObject<HTMLDivElement | null>;
  facts: AttentionFacts;
  trend: AttentionCardProps['trend'];
  isPausing: boolean;
  setPausing: (isPausing: boolean) => void;
  showsWhy: boolean;
  toggleWhy: () => void;
  readDay: PauseLineProps['readDay'];
  onPause: PauseLineProps['onPause'];
  onPulse: AttentionCardProps['onPulse'];
  onOverrule: AttentionCardProps['onOverrule'];
  onChange: PersonLedgerProps['onChange'];
  onRemove: (entry: LedgerEntry) => void;
  onRemoveMoment: (moment: Moment) => void;
  /** Drawn before what is open between the two, and after it. */
  before?: ComponentChildren;
  after?: ComponentChildren;
};

/** Last touch, attention, what is open between the two, notes, and the timeline of one person. */
export function PersonHistory(props: PersonHistoryProps) {
  const { stakeholder, entries, touches, settings, now, today, isPausing, setPausing } = props;
  const { groupCadences, attentionWeights } = settings;
  return (
    <>
      <LastTouch stakeholder={stakeholder} touches={touches} now={now} ofGroups={groupCadences} />
      <PauseLine
        until={stakeholder.pausedUntil}
        today={today}
        readDay={props.readDay}
        isAsking={isPausing}
        onAsked={() => setPausing(false)}
        onPause={props.onPause}
      />
      <AttentionCard
        facts={props.facts}
        weights={attentionWeights}
        trend={props.trend}
        overrule={stakeholder.overrule}
        isOpen={props.showsWhy}
        onToggle={props.toggleWhy}
        onPause={isPausing || isPaused(stakeholder, now) ? undefined : () => setPausing(true)}
        onPulse={props.onPulse}
        onOverrule={props.onOverrule}
      />
      {props.before}
      <div ref={props.place} class="sections">
        <PersonLedger
          entries={props.withAsked}
          name={stakeholder.name}
          today={today}
          now={now}
          workDays={props.workDays}
          onChange={props.onChange}
          onRemove={props.onRemove}
        />
        {props.after}
        <NoteList notes={entries.filter(isNote)} now={now} onRemove={props.onRemove} />
        <Timeline
          moments={toTimeline(touches, entries)}
          now={now}
          account={onlyAccount(settings)}
          onRemove={props.onRemoveMoment}
        />
      </div>
    </>
  );
}

const isNote = (entry: LedgerEntry): entry is Note => entry.kind === 'note';
