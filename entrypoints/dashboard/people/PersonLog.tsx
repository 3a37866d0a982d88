import { useRef, useState } from 'preact/hooks';
import { LogComposer } from '../../../components/LogComposer.tsx';
import { toCalendarDate } from '../../../lib/domain/calendar-date.ts';
import type { LogKind, LogLine } from '../../../lib/domain/log.ts';
import { logKinds, mainKinds, otherKinds } from '../../../lib/domain/log-kinds.ts';
import type { Stakeholder } from '../../../lib/domain/stakeholder.ts';
import { keepLine } from '../../../lib/hooks/entry-outcomes.ts';
import { useLogLine } from '../../../lib/hooks/use-log-line.ts';
import { useToldOffer } from '../../../lib/hooks/use-told-offer.ts';
import { useDesk } from '../use-desk.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import styles from './Pane.module.css';

/** The one field in which everything about a person is logged. A letter picks what. */
export function PersonLog({ stakeholder }: { stakeholder: Stakeholder }) {
  const { act, now, workDays } = useDesk();
  const [kind, setKind] = useState<LogKind>('follow-up');
  const field = useRef<HTMLTextAreaElement>(null);
  const line = useLogLine(kind, `dashboard:${stakeholder.id}`, { now, workDays });
  const told = useToldOffer(stakeholder, line.text, now);
  const pick = (next: LogKind) => {
    setKind(next);
    field.current?.focus();
  };
  useShortcuts(
    Object.fromEntries(
      [...mainKinds, ...otherKinds].map((one) => [logKinds[one].shortcut.toLowerCase(), () => pick(one)]),
    ),
  );
  const save = (as?: LogLine) => line.save((said) => act(() => keepLine(said, stakeholder)), as);
  return (
    <div class={styles.log}>
      <LogComposer
        name={stakeholder.name}
        kind={kind}
        onKind={pick}
        text={line.text}
        words={line.words}
        variant={line.variant}
        offer={told ?? line.offer}
        onVariant={line.pickVariant}
        onText={line.change}
        onSave={() => void save()}
        isSaving={line.isSaving}
        onOffer={(offer) => {
          // Before the button goes, and the focus with it.
          field.current?.focus();
          void save(offer);
        }}
        fieldRef={field}
        today={toCalendarDate(now)}
      />
    </div>
  );
}
