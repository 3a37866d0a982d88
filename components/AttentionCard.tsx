import { attention, type Weights } from '../lib/domain/attention.ts';
import type { AttentionFacts } from '../lib/domain/attention-facts.ts';
import { raises } from '../lib/domain/attention-raise.ts';
import { limitWords, overruleWords, raiseWords, scoreWords } from '../lib/domain/attention-words.ts';
import { toCalendarDate } from '../lib/domain/calendar-date.ts';
import type { Pulse } from '../lib/domain/ledger.ts';
import type { Overrule } from '../lib/domain/stakeholder.ts';
import styles from './AttentionCard.module.css';
import { AttentionParts } from './AttentionParts.tsx';
import { Button } from './Button.tsx';
import { OverruleForm } from './OverruleForm.tsx';
import { PulseButtons } from './PulseButtons.tsx';
import { TrendLine } from './TrendLine.tsx';

export type AttentionCardProps = {
  facts: AttentionFacts;
  weights: Weights;
  /** What it was, week by week; the last is now (attention-trend.ts). */
  trend: readonly (number | undefined)[];
  overrule: Overrule | undefined;
  isOpen: boolean;
  onToggle: () => void;
  /** Asks until when they are away; not offered while they are. */
  onPause: (() => void) | undefined;
  onPulse: (value: Pulse['value']) => void;
  /** With nothing: the user's own word no longer counts. */
  onOverrule: (overrule: Overrule | undefined) => void;
};

/** How much attention somebody has had from the user; opened, every point of it explains itself. */
export function AttentionCard(props: AttentionCardProps) {
  const { facts, weights, trend, overrule, isOpen, onToggle, onPause, onPulse, onOverrule } = props;
  const found = attention(facts, weights);
  const today = toCalendarDate(facts.now);
  const said = overrule && overrule.until >= today ? overrule : undefined;
  const limit = limitWords(found);
  return (
    <section class={styles.card} aria-label="Attention">
      <p class={styles.line}>
        <span>
          Attention <strong class={styles.score}>{said ? said.score : scoreWords(found)}</strong>
          {said && <span class={styles.soft}> you say; worked out {scoreWords(found)}</span>}
        </span>
        <TrendLine scores={trend} />
        <span class={styles.doings}>
          {onPause && (
            <Button look="quiet" aria-keyshortcuts="Z" title="Away? Pause (Z)" onClick={onPause}>
              Pause
            </Button>
          )}
          <Button
            look="quiet"
            aria-expanded={isOpen}
            aria-keyshortcuts="W"
            title="Why? (W)"
            onClick={onToggle}
          >
            why?
          </Button>
        </span>
      </p>
      {isOpen && (
        <div class={styles.why}>
          <AttentionParts parts={found.parts} facts={facts} />
          {limit && <p>{limit}</p>}
          <p>{raiseWords(raises(facts, weights))}</p>
          <PulseButtons value={facts.pulse?.value} onPick={onPulse} />
          {said ? (
            <p class={styles.line}>
              <span>{overruleWords(said, today)}</span>
              <Button onClick={() => onOverrule(undefined)}>Take back</Button>
            </p>
          ) : (
            <OverruleForm today={today} onSave={onOverrule} />
          )}
          <p class={styles.soft}>
            It measures your attention, not what they are worth. No study validates these weights:{' '}
            <a href="/dashboard.html#/settings" target="_blank" rel="noreferrer">
              they are yours to set
            </a>
            .
          </p>
        </div>
      )}
    </section>
  );
}
