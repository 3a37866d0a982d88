import { partNames, shippedWeights, type Weights } from '../../../lib/domain/attention.ts';
import { USUAL_REPLY_HOURS } from '../../../lib/domain/attention-facts.ts';
import { partLabels } from '../../../lib/domain/attention-words.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { Section } from '../data/Section.tsx';
import { useDesk } from '../use-desk.ts';
import { NumberSection } from './NumberSection.tsx';
import { NumbersForm } from './NumbersForm.tsx';
import { promiseReplies, weigh } from './settings-actions.ts';

const fields = partNames.map((name) => ({ name, label: partLabels[name] }));

/** How much each part of the attention score counts, and how soon the user means to answer. */
export function AttentionSection({ settings }: { settings: Settings }) {
  const { act } = useDesk();
  return (
    <>
      <Section
        title="Attention"
        words="How much each part of the score counts; only their proportions matter. No study validates these weights. Other people’s reply times are never in it."
      >
        <NumbersForm
          fields={fields}
          values={settings.attentionWeights}
          shipped={shippedWeights}
          least={0}
          most={100}
          faultOf={faultOf}
          onSave={(weights) => void act(() => weigh(weights))}
        />
      </Section>
      <NumberSection
        title="Answering"
        words="Within how many working hours, from 9 to 17 on the days you work, you mean to answer mail written to you alone. What you have told somebody, as a boundary of yours, goes before it."
        label="Working hours"
        value={settings.replyHours}
        shipped={USUAL_REPLY_HOURS}
        least={1}
        most={400}
        onSave={(hours) => void act(() => promiseReplies(hours))}
      />
    </>
  );
}

const faultOf = (weights: Weights): string | undefined =>
  partNames.every((name) => weights[name] === 0) ? 'At least one part has to count.' : undefined;
