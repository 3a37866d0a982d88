import { findSettings } from '../../../lib/store/settings.ts';
import { countEverything } from '../../../lib/store/what-is-stored.ts';
import { Answer } from '../Answer.tsx';
import { PageHead } from '../PageHead.tsx';
import { useAsked } from '../use-asked.ts';
import { KeysSection } from './KeysSection.tsx';
import { OwnSection } from './OwnSection.tsx';
import { PeopleSection } from './PeopleSection.tsx';
import styles from './SettingsPage.module.css';
import { SightingsSection } from './SightingsSection.tsx';

/** Who you are, who counts as a person, what is kept of others, and how the keyboard behaves. */
export function SettingsPage() {
  const asked = useAsked(() => Promise.all([findSettings(), countEverything()]), []);
  return (
    <div class={styles.page}>
      <PageHead title="Settings" />
      <Answer of={asked}>
        {([settings, { sightings }]) => (
          <div class={styles.sections}>
            <OwnSection settings={settings} />
            <PeopleSection settings={settings} />
            <SightingsSection isOn={settings.keepSightings} count={sightings} />
            <KeysSection isOn={settings.letterKeys} />
          </div>
        )}
      </Answer>
    </div>
  );
}
