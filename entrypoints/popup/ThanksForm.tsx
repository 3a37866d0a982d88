import { useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '../../components/Button.tsx';
import { LogField } from '../../components/LogField.tsx';
import { ThanksDraft } from '../../components/ThanksDraft.tsx';
import { gmailDraftUrl } from '../../lib/domain/gmail-links.ts';
import { thanksTemplates } from '../../lib/domain/thanks-templates.ts';
import { useLogLine } from '../../lib/hooks/use-log-line.ts';
import type { FormProps } from './form-props.ts';
import { useLetter } from './use-letter.ts';
import { useSaveTyped } from './use-save-typed.ts';

/** A recognition: what for, and a note that opens as a draft in Gmail. Enter alone logs it. */
export function ThanksForm({ choice, start, draftKey, now, onSave, onTyping }: FormProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const line = useLogLine('thanks', draftKey, now);
  const { letter, template, pickTemplate, change, forget } = useLetter(line.text, choice, start, draftKey);
  const save = useSaveTyped(line, onSave);
  const saveAlone = async () => {
    if (await save()) forget();
  };
  // Logged first: the popup is gone as soon as another tab comes up.
  const openDraft = async () => {
    const to = choice.stakeholder?.emails[0] ?? choice.email;
    const kept = await save((said) => ({ ...said, words: letter.body }));
    if (!kept) return;
    forget();
    await browser.tabs.create({ url: gmailDraftUrl({ to, ...letter }) });
  };
  return (
    <LogField
      label="Thanks for what?"
      placeholder="Thanks for what?"
      text={line.text}
      words={line.words}
      fieldRef={field}
      onText={(text) => {
        onTyping();
        line.change(text);
      }}
      onSave={() => void saveAlone()}
      also={<Button onClick={() => void openDraft()}>Open draft in Gmail</Button>}
    >
      <ThanksDraft
        letter={letter}
        templates={thanksTemplates}
        template={template}
        onTemplate={pickTemplate}
        onChange={change}
      />
    </LogField>
  );
}
