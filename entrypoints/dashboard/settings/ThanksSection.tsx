import { Pencil, Plus, X } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import type { Settings } from '../../../lib/domain/settings.ts';
import type { OwnTemplate } from '../../../lib/domain/thanks-templates.ts';
import { Section } from '../data/Section.tsx';
import { useDesk } from '../use-desk.ts';
import { dropTemplate, keepTemplate } from './settings-actions.ts';
import { TemplateForm } from './TemplateForm.tsx';
import styles from './ThanksSection.module.css';

const blank: Omit<OwnTemplate, 'id'> = { label: '', subject: '', body: 'Hi {name},\n\n\n\n{me}' };

/** The user's own letters of thanks, beside those that are there already. */
export function ThanksSection({ settings: { thanksTemplates } }: { settings: Settings }) {
  const { act } = useDesk();
  const [edited, setEdited] = useState<OwnTemplate>();
  const begin = () => setEdited({ id: crypto.randomUUID(), ...blank });
  const save = async (template: OwnTemplate) => {
    if (await act(() => keepTemplate(template))) setEdited(undefined);
  };
  return (
    <Section
      title="Letters of thanks"
      words="There are four tones in each of five languages. Yours are offered beside them, where thanks are written."
    >
      <div class={styles.place}>
        {thanksTemplates.length > 0 && (
          <ul class={styles.list} aria-label="Your letters">
            {thanksTemplates.map((template) => (
              <li key={template.id} class={styles.row}>
                <bdi class={styles.label}>{template.label}</bdi>
                <bdi class={styles.subject}>{template.subject}</bdi>
                <Button
                  look="quiet"
                  icon={Pencil}
                  aria-label={`Edit ${template.label}`}
                  onClick={() => setEdited(template)}
                />
                <Button
                  look="quiet"
                  icon={X}
                  aria-label={`Remove ${template.label}`}
                  onClick={() => void act(() => dropTemplate(template))}
                />
              </li>
            ))}
          </ul>
        )}
        {edited ? (
          <TemplateForm
            key={edited.id}
            template={edited}
            onSave={(template) => void save(template)}
            onCancel={() => setEdited(undefined)}
          />
        ) : (
          <div>
            <Button icon={Plus} onClick={begin}>
              Write a letter
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}
