import { cadenceOf, type GroupCadences, type Standing, standingOf } from '../lib/domain/cadence.ts';
import { type CalendarDate, toCalendarDate } from '../lib/domain/calendar-date.ts';
import type { Stakeholder } from '../lib/domain/stakeholder.ts';
import type { Instant } from '../lib/domain/time.ts';
import type { Touch } from '../lib/domain/touch.ts';
import { countByWeek } from '../lib/domain/touch-summary.ts';
import { dayWords, exactly, longAgo, shortAgo } from '../lib/domain/words-for-time.ts';
import styles from './LastTouch.module.css';
import { Sparkline } from './Sparkline.tsx';
import { toneWords } from './standing-words.ts';

export type LastTouchProps = {
  stakeholder: Stakeholder;
  touches: readonly Touch[];
  now: Instant;
  ofGroups?: GroupCadences;
};

const WEEKS = 12;

/** Where the user stands with somebody: the one thing the eye lands on. */
export function LastTouch({ stakeholder, touches, now, ofGroups }: LastTouchProps) {
  const { summary } = stakeholder;
  const stand = standingOf(stakeholder, now, ofGroups);
  const { ideal } = cadenceOf(stakeholder, ofGroups);
  const every = `you meant every ${ideal === 1 ? 'day' : `${ideal} days`}`;
  const by = byWords(stand, toCalendarDate(now));
  return (
    <section class={styles.block} aria-label="Last touch">
      <div class={styles.main}>
        <p class={styles.label}>Last touch</p>
        <p class={`${styles.figure} ${styles[stand.state]}`}>
          {summary.last === undefined ? (
            <bdi>none yet</bdi>
          ) : (
            <Ago at={summary.last} words={longAgo} now={now} />
          )}
        </p>
      </div>
      <Sparkline counts={countByWeek(touches, WEEKS, now)} />
      <p class={styles.more}>
        <bdi title={toneWords[stand.state]}>{`${every}${by}`}</bdi>
        {summary.last !== undefined && (
          <span class={styles.kinds}>
            <Kind name="two-way" at={summary.lastTwoWay} now={now} />
            <Kind name="one-to-one" at={summary.lastOneToOne} now={now} />
          </span>
        )}
      </p>
    </section>
  );
}

/** When it is time again: by the ideal day, or not before a pause is over. */
function byWords(stand: Standing, today: CalendarDate): string {
  if (stand.state === 'paused') return `; paused until ${dayWords(stand.until, today)}`;
  return stand.state === 'never' ? '' : `, by ${dayWords(stand.by, today)}`;
}

function Kind({ name, at, now }: { name: string; at: Instant | undefined; now: Instant }) {
  return (
    <bdi>
      {name} {at === undefined ? 'never' : <Ago at={at} words={shortAgo} now={now} />}
    </bdi>
  );
}

type AgoProps = { at: Instant; words: (then: Instant, now: Instant) => string; now: Instant };

/** How long ago, with the exact moment in its tooltip. */
function Ago({ at, words, now }: AgoProps) {
  return (
    <time dateTime={new Date(at).toISOString()} title={exactly(at)} dir="auto">
      {words(at, now)}
    </time>
  );
}
