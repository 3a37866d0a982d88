import { useRef } from 'preact/hooks';
import { LogVariants } from '../../components/LogComposer.tsx';
import { LogField } from '../../components/LogField.tsx';
import { LogOffer } from '../../components/LogOffer.tsx';
import { toCalendarDate } from '../../lib/domain/calendar-date.ts';
import type { LogKind } from '../../lib/domain/log.ts';
import { logKinds } from '../../lib/domain/log-kinds.ts';
import { nameOrAddress } from '../../lib/domain/names.ts';
import { useLogLine } from '../../lib/hooks/use-log-line.ts';
import { useToldOffer } from '../../lib/hooks/use-told-offer.ts';
import { useWaitOffer } from '../../lib/hooks/use-wait-offer.ts';
import { useWorkDays } from '../../lib/hooks/use-work-days.ts';
import type { FormProps } from './form-props.ts';
import { useNamed } from './use-named.ts';
import { useSaveTyped } from './use-save-typed.ts';

/** What one line says: a follow-up, a promise, feedback, an agreement. What it reads like is offered beside it. */
export function LineForm({
  kind,
  choice,
  start,
  draftKey,
  now,
  onSave,
  onTyping,
}: FormProps & { kind: LogKind }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const when = { now, workDays: useWorkDays(start.ofGroups) };
  const line = useLogLine(kind, draftKey, when);
  const save = useSaveTyped(line, onSave);
  const { label, question } = logKinds[kind];
  const { offer } = line;
  const named = useNamed(line, kind, choice, when);
  const today = toCalendarDate(now);
  const told = useToldOffer((named?.to ?? choice).stakeholder, line.text, now);
  const wait = useWaitOffer(choice.stakeholder, start.page, start.own, when);
  return (
    <>
      <LogVariants kind={kind} variant={line.variant} onPick={line.pickVariant} />
      <LogField
        label={label}
        placeholder={question}
        text={line.text}
        words={line.words}
        fieldRef={field}
        onText={(text) => {
          onTyping();
          line.change(text);
        }}
        onSave={() => void save()}
        isSaving={line.isSaving}
      >
        {told && (
          <LogOffer
            offer={told}
            {...(named && { whom: named.to.name })}
            today={today}
            onTake={() => void save(told, named?.to)}
          />
        )}
        {named && !told && (
          <LogOffer
            offer={named.said}
            whom={named.to.name}
            today={today}
            onTake={() => void save(named.said, named.to)}
          />
        )}
        {offer && !(told && !named) && (
          <LogOffer
            offer={offer}
            {...(named && { whom: nameOrAddress(choice), hint: '' })}
            today={today}
            onTake={() => void save(offer)}
          />
        )}
        {wait && kind === 'follow-up' && line.text === '' && (
          <LogOffer offer={wait} label="Wait for an answer" today={today} onTake={() => void save(wait)} />
        )}
      </LogField>
    </>
  );
}
