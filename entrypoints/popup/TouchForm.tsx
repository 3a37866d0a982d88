import { useRef, useState } from 'preact/hooks';
import { LogField } from '../../components/LogField.tsx';
import { LogOffer } from '../../components/LogOffer.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { toCalendarDate } from '../../lib/domain/calendar-date.ts';
import type { HandKind } from '../../lib/domain/log.ts';
import { useLogLine } from '../../lib/hooks/use-log-line.ts';
import type { FormProps } from './form-props.ts';
import { useNamed } from './use-named.ts';
import { useSaveTyped } from './use-save-typed.ts';

const kinds = [
  { value: 'call', label: 'Call' },
  { value: 'chat', label: 'Chat' },
  { value: 'in-person', label: 'In person' },
] as const;

/** A contact no page can see: what it was, and if one likes how long, on what, and when. */
export function TouchForm({ choice, draftKey, now, onSave, onTyping }: FormProps) {
  const [kind, setKind] = useState<HandKind>('call');
  const field = useRef<HTMLTextAreaElement>(null);
  const line = useLogLine(kind, draftKey, { now });
  const save = useSaveTyped(line, onSave);
  const named = useNamed(line, kind, choice, { now });
  return (
    <>
      <Segmented label="How you were in touch" options={kinds} value={kind} onPick={setKind} />
      <LogField
        label="How long, on what, when"
        placeholder="How long, on what, when?"
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
        {named && (
          <LogOffer
            offer={named.said}
            whom={named.to.name}
            today={toCalendarDate(now)}
            onTake={() => void save(named.said, named.to)}
          />
        )}
      </LogField>
    </>
  );
}
