import { useRef } from 'preact/hooks';
import { LogField } from '../../components/LogField.tsx';
import { useLogLine } from '../../lib/hooks/use-log-line.ts';
import type { FormProps } from './form-props.ts';
import { useSaveTyped } from './use-save-typed.ts';

/** Something to do, and until when: one line. */
export function FollowUpForm({ draftKey, now, onSave, onTyping }: FormProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const line = useLogLine('follow-up', draftKey, now);
  const save = useSaveTyped(line, onSave);
  return (
    <LogField
      label="Follow-up"
      placeholder="What to do, and when?"
      text={line.text}
      words={line.words}
      fieldRef={field}
      onText={(text) => {
        onTyping();
        line.change(text);
      }}
      onSave={() => void save()}
    />
  );
}
