import { groupNames } from '../../../components/group-names.ts';
import { gridCadence, groupCadence } from '../../../lib/domain/cadence.ts';
import { groups } from '../../../lib/domain/group.ts';
import { quadrantNames, quadrants } from '../../../lib/domain/importance.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { Section } from '../data/Section.tsx';
import { useDesk } from '../use-desk.ts';
import { NumbersForm } from './NumbersForm.tsx';
import { OwnCountry } from './OwnCountry.tsx';
import { keepCadences } from './settings-actions.ts';
import { WorkDays } from './WorkDays.tsx';

const fields = [
  ...groups.map((name) => ({ name, label: groupNames[name] })),
  ...quadrants.map((name) => ({ name, label: quadrantNames[name] })),
];
const shipped = { ...groupCadence, ...gridCadence };

/** How often the user means to be in touch with each group, and with each place on the grid. */
export function CadenceSection({ settings }: { settings: Settings }) {
  const { act } = useDesk();
  return (
    <Section
      title="In touch every … days"
      words="For everybody without a number of their own: the closest of their tags, else their place on the grid where power and interest are set, else their group. The latest day comes half as many days after it. A day you do not work moves to the next one you do."
    >
      <NumbersForm
        fields={fields}
        values={{ ...shipped, ...settings.groupCadences }}
        shipped={shipped}
        least={1}
        most={730}
        onSave={(cadences) => void act(() => keepCadences(cadences))}
      />
      <WorkDays workDays={settings.groupCadences.workDays} />
      <OwnCountry country={settings.groupCadences.country} />
    </Section>
  );
}
