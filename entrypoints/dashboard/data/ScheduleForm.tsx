import { CalendarClock } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { PassphraseFields } from '../../../components/PassphraseFields.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { nextBackupAt, type Rhythm, rhythms, type Schedule } from '../../../lib/domain/backup-state.ts';
import { toCalendarDate } from '../../../lib/domain/calendar-date.ts';
import { dueWords, exactly, longAgo } from '../../../lib/domain/words-for-time.ts';
import { useFocusBack } from '../../../lib/hooks/use-focus-back.ts';
import { findSchedule } from '../../../lib/store/backup-state.ts';
import { useAsked } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';
import { CheckLine } from './CheckLine.tsx';
import styles from './ScheduleForm.module.css';
import { changeRhythm, tryAgain, turnOff, turnOn } from './schedule-actions.ts';

const options = rhythms.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }));

/** Backups that make themselves: off, being turned on, or on. */
export function ScheduleForm() {
  const asked = useAsked(findSchedule, []);
  const [isOpen, setOpen] = useState(false);
  const button = useFocusBack(isOpen);
  if (asked.state !== 'here') return null;
  if (asked.value) return <Running schedule={asked.value} />;
  if (isOpen) return <TurningOn onLeave={() => setOpen(false)} />;
  return (
    <Button icon={CalendarClock} buttonRef={button} onClick={() => setOpen(true)}>
      Back up by schedule
    </Button>
  );
}

function TurningOn({ onLeave }: { onLeave: () => void }) {
  const { act } = useDesk();
  const [rhythm, setRhythm] = useState<Rhythm>('weekly');
  const [isSealed, setSealed] = useState(false);
  const [passphrase, setPassphrase] = useState<string>();
  const place = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => place.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const start = (event: Event) => {
    event.preventDefault();
    void act(() => turnOn(rhythm, isSealed ? passphrase : undefined));
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave();
  };
  return (
    <form ref={place} class={styles.form} onSubmit={start} onKeyDown={hear}>
      <Segmented label="How often" options={options} value={rhythm} onPick={setRhythm} />
      <p class={styles.words}>
        Saved to <strong>Touchbase</strong> in your downloads folder while the browser runs; the last ten are
        kept. The browser asks whether Touchbase may manage downloads: it saves these files and removes the
        oldest of them, and looks at no other. A large backup, over 1.4 MB in Chrome and Edge, waits until the
        dashboard or the side panel is open.
      </p>
      <CheckLine label="Protect them with a passphrase" isOn={isSealed} onChange={setSealed} />
      {isSealed && (
        <>
          <PassphraseFields onChange={setPassphrase} />
          <p class={styles.words}>
            So that nobody need be asked each time, the browser keeps the key made from it beside your data.
            It protects the files wherever they go, not this computer.
          </p>
        </>
      )}
      <div class={styles.actions}>
        <Button type="submit" look="primary" disabled={isSealed && passphrase === undefined}>
          Turn on
        </Button>
        <Button onClick={onLeave}>Cancel</Button>
      </div>
    </form>
  );
}

function Running({ schedule }: { schedule: Schedule }) {
  const { act, now, today } = useDesk();
  const { rhythm, lastAt, isSealed, failed } = schedule;
  const next = toCalendarDate(Math.max(nextBackupAt(schedule), now));
  return (
    <div class={styles.form}>
      <p>
        By schedule to <strong>Touchbase</strong> in your downloads folder
        {isSealed && ', with your passphrase'}; the last ten are kept.{' '}
        {lastAt !== undefined && <span title={exactly(lastAt)}>Last {longAgo(lastAt, now)}; </span>}
        next {dueWords(next, today)}.
      </p>
      {failed && (
        <Notice
          tone="warn"
          title={`The backup ${longAgo(failed.at, now)} could not be made`}
          actions={<Button onClick={() => void act(tryAgain)}>Try again</Button>}
        >
          {failed.why}
        </Notice>
      )}
      <div class={styles.actions}>
        <Segmented
          label="How often"
          options={options}
          value={rhythm}
          onPick={(picked) => void act(() => changeRhythm(picked))}
        />
        <Button onClick={() => void act(turnOff)}>Turn off</Button>
      </div>
    </div>
  );
}
