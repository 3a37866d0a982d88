import { AlarmClock } from 'lucide';
import { Button } from '../../../components/Button.tsx';
import { FollowUpRow } from '../../../components/FollowUpRow.tsx';
import type { Worth } from '../../../lib/domain/asks.ts';
import type { DueItem } from '../../../lib/domain/today.ts';
import { dayWords, longAgo } from '../../../lib/domain/words-for-time.ts';
import { readDayToCome } from '../../../lib/formats/day-to-come.ts';
import type { Part } from '../../../lib/hooks/use-rows.ts';
import { snooze } from '../actions.ts';
import { LineField } from '../LineField.tsx';
import { PersonLink } from '../PersonLink.tsx';
import { useDesk } from '../use-desk.ts';
import { Minutes } from './Minutes.tsx';
import styles from './Row.module.css';
import { SkipButton } from './SkipButton.tsx';
import type { Deed } from './use-gone.ts';

/** What every row of the list is told. */
export type RowProps<Line> = {
  line: Line;
  isCurrent: boolean;
  opened: Part | undefined;
  onOpen: (part: Part) => void;
  onClose: () => void;
  /** The row is left, and its line with it: another one comes to stand there. */
  onLeave: (deed: Deed) => void;
  /** Not offered for what is not for today anyway. */
  skip?: { isSkipped: boolean; onSkip: () => void };
  onTouch: () => void;
};

/** Something due: tick it, put it off, or open its person. */
export function DueRow({
  line,
  isCurrent,
  opened,
  onOpen,
  onClose,
  onLeave,
  onTouch,
  onDone,
  skip,
}: RowProps<DueItem & { key: string; worth?: Worth }> & { onDone: () => void }) {
  const desk = useDesk();
  const { now, today, workDays } = desk;
  const { entry, due, stakeholder, worth } = line;
  const { last } = stakeholder.summary;
  return (
    <li
      class={styles.row}
      data-row={line.key}
      data-current={isCurrent}
      onFocusIn={onTouch}
      onPointerDown={onTouch}
    >
      <div class={styles.main}>
        <div class={styles.grows}>
          <FollowUpRow
            entry={entry}
            due={due}
            today={today}
            onDone={onDone}
            who={
              <>
                <PersonLink stakeholder={stakeholder} />
                <span class={styles.context}>
                  {last === undefined ? 'never in touch' : `last touch ${longAgo(last, now)}`}
                </span>
                {worth && <Minutes of={worth} />}
              </>
            }
          />
        </div>
        <Button
          look="quiet"
          icon={AlarmClock}
          aria-label={`Snooze: ${entry.text}`}
          title="Snooze (S)"
          aria-expanded={opened === 'later'}
          onClick={() => (opened ? onClose() : onOpen('later'))}
        />
        {skip && <SkipButton of={entry.text} {...skip} />}
      </div>
      {opened === 'later' && (
        <div class={styles.part}>
          <LineField
            label="Until which day?"
            placeholder="next tue, in 2 weeks, 3 dec"
            submitLabel="Snooze"
            isFocused
            read={(typed) => readDayToCome(typed, today, workDays)}
            say={(day) => dayWords(day, today)}
            onSave={(day) => onLeave(() => snooze(entry, day, desk))}
            onCancel={onClose}
          />
        </div>
      )}
    </li>
  );
}
