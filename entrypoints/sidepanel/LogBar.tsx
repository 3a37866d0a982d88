import { useRef, useState } from 'preact/hooks';
import { LogComposer } from '../../components/LogComposer.tsx';
import { LogOffer } from '../../components/LogOffer.tsx';
import type { GroupCadences } from '../../lib/domain/cadence.ts';
import { toCalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import type { LogKind, LogLine } from '../../lib/domain/log.ts';
import { logKinds, mainKinds, otherKinds } from '../../lib/domain/log-kinds.ts';
import { originOfPage } from '../../lib/domain/origin-of-page.ts';
import type { PageSeen } from '../../lib/domain/page-seen.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { keepLine } from '../../lib/hooks/entry-outcomes.ts';
import type { Acting } from '../../lib/hooks/use-acting.ts';
import { useKeys } from '../../lib/hooks/use-keys.ts';
import { useLogLine } from '../../lib/hooks/use-log-line.ts';
import { useToldOffer } from '../../lib/hooks/use-told-offer.ts';
import { useWaitOffer } from '../../lib/hooks/use-wait-offer.ts';
import { useWorkDays } from '../../lib/hooks/use-work-days.ts';

export type LogBarProps = {
  stakeholder: Stakeholder;
  /** What is open while it is logged: entries keep where they came from. */
  page: PageSeen;
  /** The user's own addresses on it. */
  own: readonly EmailAddress[];
  now: Instant;
  ofGroups: GroupCadences;
  acting: Acting;
};

/** The one field in which everything is logged. A letter picks what; / goes to it. */
export function LogBar({ stakeholder, page, own, now, ofGroups, acting: { act, forget } }: LogBarProps) {
  const [kind, setKind] = useState<LogKind>('follow-up');
  const field = useRef<HTMLTextAreaElement>(null);
  const when = { now, workDays: useWorkDays(ofGroups) };
  const line = useLogLine(kind, `panel:${stakeholder.id}`, when);
  const told = useToldOffer(stakeholder, line.text, now);
  const wait = useWaitOffer(stakeholder, page, own, when);
  const pick = (next: LogKind) => {
    setKind(next);
    field.current?.focus();
  };
  useKeys({
    '/': () => field.current?.focus(),
    a: () => {
      if (wait && line.text === '') void save(wait);
    },
    ...Object.fromEntries(
      [...mainKinds, ...otherKinds].map((one) => [logKinds[one].shortcut.toLowerCase(), () => pick(one)]),
    ),
  });
  const save = (as?: LogLine) =>
    line.save((said) => act(() => keepLine(said, stakeholder, originOfPage(page))), as);
  return (
    <div class="log">
      {wait && line.text === '' && (
        <LogOffer
          offer={wait}
          label="Wait for an answer"
          hint="A"
          today={toCalendarDate(now)}
          onTake={() => void save(wait)}
        />
      )}
      <LogComposer
        name={stakeholder.name}
        kind={kind}
        onKind={pick}
        text={line.text}
        words={line.words}
        variant={line.variant}
        offer={told ?? line.offer}
        onVariant={line.pickVariant}
        onText={(text) => {
          forget();
          line.change(text);
        }}
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
