import type { Settings } from '../../../lib/domain/settings.ts';
import { SIGHTING_KEPT_DAYS } from '../../../lib/domain/sighting.ts';
import { Section } from '../data/Section.tsx';
import { useDesk } from '../use-desk.ts';
import { NumbersForm } from './NumbersForm.tsx';
import { keepFor } from './settings-actions.ts';

/** How long touches and people seen are kept. What the user wrote down never goes by age. */
export function RetentionSection({ settings: { touchYears, sightingDays } }: { settings: Settings }) {
  const { act } = useDesk();
  return (
    <Section
      title="How long things are kept"
      words="Looked after when the browser starts, and not to be undone. 0 years: touches are kept for good. Follow-ups, promises, notes and whatever else you wrote down are never removed by age."
    >
      <NumbersForm
        fields={[
          { name: 'touchYears', label: 'Touches, years' },
          { name: 'sightingDays', label: 'People seen, not tracked, days' },
        ]}
        values={{ touchYears, sightingDays }}
        shipped={{ touchYears: 0, sightingDays: SIGHTING_KEPT_DAYS }}
        least={0}
        most={999}
        onSave={(rules) => void act(() => keepFor(rules))}
      />
    </Section>
  );
}
