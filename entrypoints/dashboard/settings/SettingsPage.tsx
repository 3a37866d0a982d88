import { findPageHealth } from '../../../lib/store/page-health.ts';
import { findSettings } from '../../../lib/store/settings.ts';
import { countEverything } from '../../../lib/store/what-is-stored.ts';
import { SectionsPage } from '../SectionsPage.tsx';
import { useAsked } from '../use-asked.ts';
import { AttentionSection } from './AttentionSection.tsx';
import { BudgetSection } from './BudgetSection.tsx';
import { CadenceSection } from './CadenceSection.tsx';
import { HealthSection } from './HealthSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { OwnSection } from './OwnSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import { RetentionSection } from './RetentionSection.tsx';
import { SightingsSection } from './SightingsSection.tsx';
import { TagCadencesSection } from './TagCadencesSection.tsx';
import { ThanksSection } from './ThanksSection.tsx';

/** Who you are, who counts as a person, how often, how well and for how long you mean to be in touch, what is kept of others, how the keyboard behaves, and how far pages are understood. */
export function SettingsPage() {
  const asked = useAsked(() => Promise.all([findSettings(), countEverything(), findPageHealth()]), []);
  return (
    <SectionsPage title="Settings" of={asked}>
      {([settings, { sightings }, health]) => (
        <>
          <OwnSection settings={settings} />
          <PeopleSection settings={settings} />
          <CadenceSection settings={settings} />
          <TagCadencesSection settings={settings} />
          <BudgetSection settings={settings} />
          <AttentionSection settings={settings} />
          <ThanksSection settings={settings} />
          <SightingsSection isOn={settings.keepSightings} count={sightings} />
          <RetentionSection settings={settings} />
          <KeysSection isOn={settings.letterKeys} />
          <HealthSection health={health} />
        </>
      )}
    </SectionsPage>
  );
}
