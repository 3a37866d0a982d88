import { groupNames } from '../../../components/group-names.ts';
import { groupCadence } from '../../../lib/domain/cadence.ts';
import { groups } from '../../../lib/domain/group.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { Section } from '../data/Section.tsx';
import { useDesk } from '../use-desk.ts';
import { NumbersForm } from './NumbersForm.tsx';
import { keepCadences } from './settings-actions.ts';

const fields = groups.map((name) => ({ name, label: groupNames[name] }));

/** How often the user means to be in touch with each group. */
export function CadenceSection({ settings }: { settings: Settings }) {
  const { act } = useDesk();
  return (
    <Section
      title="In touch every … days"
      words="For everybody of a group who has no number of their own. The latest day comes half as many days after it."
    >
      <NumbersForm
        fields={fields}
        values={settings.groupCadences}
        shipped={groupCadence}
        least={1}
        most={730}
        onSave={(cadences) => void act(() => keepCadences(cadences))}
      />
    </Section>
  );
}
