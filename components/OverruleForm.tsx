import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { addToDate, type CalendarDate, parseCalendarDate } from '../lib/domain/calendar-date.ts';
import type { Overrule } from '../lib/domain/stakeholder.ts';
import { useFocusBack } from '../lib/hooks/use-focus-back.ts';
import { Button } from './Button.tsx';
import { Field } from './Field.tsx';
import { FormEnd } from './FormEnd.tsx';
import styles from './OverruleForm.module.css';

export type OverruleFormProps = { today: CalendarDate; onSave: (overrule: Overrule) => void };

/** Long enough for a quarter's quiet, short enough to be looked at again. */
const USUAL_DAYS = 30;

/** The user knows better: another score, why, and until when it counts. */
export function OverruleForm(props: OverruleFormProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useFocusBack(isOpen);
  if (isOpen) return <Overruling {...props} onLeave={() => setOpen(false)} />;
  return (
    <div>
      <Button buttonRef={button} onClick={() => setOpen(true)}>
        I see it differently
      </Button>
    </div>
  );
}

function Overruling({ today, onSave, onLeave }: OverruleFormProps & { onLeave: () => void }) {
  const [score, setScore] = useState('');
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string>(addToDate(today, USUAL_DAYS));
  const [faults, setFaults] = useState<{ score?: string; until?: string }>({});
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const save = (event: Event) => {
    event.preventDefault();
    const day = parseCalendarDate(until);
    if (!/^\d{1,3}$/.test(score.trim()) || Number(score) > 100)
      return setFaults({ score: 'A number, 0 to 100.' });
    if (!day || day < today) return setFaults({ until: 'Until when? A day to come.' });
    onSave({ score: Number(score), reason: reason.trim(), until: day });
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onLeave();
  };
  return (
    <form class={styles.form} noValidate onSubmit={save} onKeyDown={leave}>
      <Field label="It is" error={faults.score}>
        {(control) => (
          <input
            {...control}
            ref={first}
            inputMode="numeric"
            autocomplete="off"
            placeholder="0 to 100"
            value={score}
            onInput={(event) => setScore(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label="Until" error={faults.until}>
        {(control) => (
          <input
            {...control}
            type="date"
            min={today}
            value={until}
            onInput={(event) => setUntil(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class={styles.wide}>
        <Field label="Because">
          {(control) => (
            <input
              {...control}
              autocomplete="off"
              value={reason}
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <div class={styles.wide}>
        <FormEnd onCancel={onLeave} />
      </div>
    </form>
  );
}
