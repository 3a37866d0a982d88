import { CalendarPlus, MessageCircle } from 'lucide';
import { Button } from '../../../components/Button.tsx';
import type { Worth } from '../../../lib/domain/asks.ts';
import { firstName } from '../../../lib/domain/names.ts';
import type { LosingTouch } from '../../../lib/domain/today.ts';
import { dueWords, exactly, longAgo } from '../../../lib/domain/words-for-time.ts';
import { readFollowUpWords } from '../../../lib/formats/follow-up-words.ts';
import { logTouch, plan } from '../actions.ts';
import { LineField } from '../LineField.tsx';
import { PersonLink } from '../PersonLink.tsx';
import { useDesk } from '../use-desk.ts';
import type { RowProps } from './DueRow.tsx';
import { Minutes } from './Minutes.tsx';
import styles from './Row.module.css';
import { SkipButton } from './SkipButton.tsx';
import { TouchKinds } from './TouchKinds.tsx';
import type { Deed } from './use-gone.ts';

export type LosingTouchRowProps = RowProps<LosingTouch & { key: string; worth: Worth }> & {
  onLogged: (deed: Deed) => void;
};

/** Somebody whom the user lets go longer than they meant to: plan something, or say that you were in touch. */
export function LosingTouchRow(props: LosingTouchRowProps) {
  const { line, isCurrent, opened, onOpen, onClose, onLeave, onLogged, onTouch, skip } = props;
  const desk = useDesk();
  const { now, today, workDays } = desk;
  const { stakeholder, standing, cadence, planned, worth } = line;
  const { last } = stakeholder.summary;
  const toggle = (part: 'later' | 'log') => () => (opened === part ? onClose() : onOpen(part));
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
          <PersonLink stakeholder={stakeholder} />
          <p class={styles.standing} data-state={standing.state} {...(last && { title: exactly(last) })}>
            {last !== undefined && `Last touch ${longAgo(last, now)}; `}you meant every{' '}
            {cadence.ideal === 1 ? 'day' : `${cadence.ideal} days`}
            {planned && (
              <span class={styles.context}>
                {' '}
                · next: {planned.text}, {dueWords(planned.due, today)}
              </span>
            )}
            <span class={styles.context}>
              {' '}
              · <Minutes of={worth} />
            </span>
          </p>
        </div>
        <div class={styles.actions}>
          <Button
            icon={CalendarPlus}
            aria-label={`Plan a follow-up with ${stakeholder.name}`}
            title="Plan a follow-up (S)"
            aria-expanded={opened === 'later'}
            onClick={toggle('later')}
          >
            Plan
          </Button>
          <Button
            icon={MessageCircle}
            aria-label={`Log a touch with ${stakeholder.name}`}
            title="Log a touch (E)"
            aria-expanded={opened === 'log'}
            onClick={toggle('log')}
          >
            Log
          </Button>
          {skip && <SkipButton of={stakeholder.name} {...skip} />}
        </div>
      </div>
      {opened === 'later' && (
        <div class={styles.part}>
          <LineField
            label="What to do, and when?"
            initial={`Get in touch with ${firstName(stakeholder.name)}`}
            submitLabel="Plan"
            isFocused
            read={(typed) => readFollowUpWords(typed, today, workDays)}
            say={({ due, named }) =>
              `due ${dueWords(due, today)}${named ? '' : '; or say when, such as “next thu”'}`
            }
            onSave={(words) => onLeave(() => plan(stakeholder, words, desk))}
            onCancel={onClose}
          />
        </div>
      )}
      {opened === 'log' && (
        <div class={styles.part}>
          <TouchKinds
            onPick={(kind) => onLogged(() => logTouch(stakeholder, kind, now))}
            onCancel={onClose}
          />
        </div>
      )}
    </li>
  );
}
