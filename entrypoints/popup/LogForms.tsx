import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Tabs } from '../../components/Tabs.tsx';
import type { Acting } from '../../lib/hooks/use-acting.ts';
import { useNow } from '../../lib/hooks/use-now.ts';
import { typeInto } from './early-typing.ts';
import type { Choice, Start } from './find-start.ts';
import type { FormProps } from './form-props.ts';
import { LineForm } from './LineForm.tsx';
import { MoreForm } from './MoreForm.tsx';
import { saveLine } from './save-line.ts';
import { ThanksForm } from './ThanksForm.tsx';
import { TouchForm } from './TouchForm.tsx';

const tabs = [
  { id: 'follow-up', label: 'Follow-up', shortcut: 'Alt+1' },
  { id: 'thanks', label: 'Thanks', shortcut: 'Alt+2' },
  { id: 'touch', label: 'Touch', shortcut: 'Alt+3' },
  { id: 'promise', label: 'Promise', shortcut: 'Alt+4' },
  { id: 'feedback', label: 'Feedback', shortcut: 'Alt+5' },
  { id: 'more', label: 'More', shortcut: 'Alt+6' },
] as const;

type Form = (typeof tabs)[number]['id'];

const forms: Record<Form, (props: FormProps) => ComponentChild> = {
  'follow-up': (props) => <LineForm kind="follow-up" {...props} />,
  thanks: ThanksForm,
  touch: TouchForm,
  promise: (props) => <LineForm kind="promise" {...props} />,
  feedback: (props) => <LineForm kind="feedback" {...props} />,
  more: MoreForm,
};
const PANEL = 'form';

export type LogFormsProps = {
  choice: Choice;
  start: Start;
  acting: Acting;
  takeEarlyTyping: () => string;
};

/** What can be logged in a moment. Alt+1 to Alt+6 switch and go to the field. */
export function LogForms({ choice, start, acting, takeEarlyTyping }: LogFormsProps) {
  const now = useNow();
  const [form, setForm] = useState<Form>('follow-up');
  const place = useRef<HTMLDivElement>(null);
  const goTo = useFormKeys(form, setForm, place, takeEarlyTyping);
  const Shown = forms[form];
  const save: FormProps['onSave'] = async (line, putBack, to = choice) => {
    // The offer that was taken goes with its text, and the focus with it.
    goTo();
    return acting.act(async () => {
      const { message, undo } = await saveLine(line, to, start);
      const undoAll = async () => {
        const said = await undo();
        putBack();
        return said;
      };
      return { message, undo: undoAll };
    });
  };
  return (
    <>
      <Tabs label="What to log" tabs={tabs} selected={form} controls={PANEL} onSelect={setForm} />
      <div ref={place} class="form" id={PANEL} role="tabpanel" aria-labelledby={`${PANEL}-${form}`}>
        <Shown
          choice={choice}
          start={start}
          now={now}
          draftKey={`popup:${choice.email}`}
          onSave={save}
          onTyping={acting.forget}
        />
      </div>
    </>
  );
}

/**
 * The field has the focus at first, and gets it when a key switches: within the same turn, so that no letter typed
 * after it goes astray. The answer gives it the focus again.
 */
function useFormKeys(
  form: Form,
  setForm: (form: Form) => void,
  place: { current: HTMLElement | null },
  takeEarlyTyping: () => string,
): () => void {
  const byKey = useRef(true);
  const fieldOf = () => place.current?.querySelector('textarea');
  const goTo = () => fieldOf()?.focus();
  useLayoutEffect(() => {
    const field = fieldOf();
    if (!byKey.current || !field) return;
    byKey.current = false;
    field.focus();
    typeInto(field, takeEarlyTyping());
  }, [form]);
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const tab =
        event.altKey && !event.ctrlKey && tabs.find(({ shortcut }) => event.code === codeOf(shortcut));
      if (!tab) return;
      event.preventDefault();
      if (tab.id === form) return goTo();
      byKey.current = true;
      setForm(tab.id);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [form]);
  return goTo;
}

/** By place on the keyboard: with Alt, many layouts give another character. */
const codeOf = (shortcut: string): string => shortcut.replace('Alt+', 'Digit');
