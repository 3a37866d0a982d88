import { Download } from 'lucide';
import { Button } from '../../../components/Button.tsx';
import { saveEverything } from '../../../lib/extension/save-everything.ts';
import { countEverything } from '../../../lib/store/what-is-stored.ts';
import { Answer } from '../Answer.tsx';
import { PageHead } from '../PageHead.tsx';
import { useAsked } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';
import { BackupSection } from './BackupSection.tsx';
import styles from './DataPage.module.css';
import { HandOverSection } from './HandOverSection.tsx';
import { HistorySection } from './HistorySection.tsx';
import { ImportSection } from './ImportSection.tsx';
import { SampleSection } from './SampleSection.tsx';
import { Section } from './Section.tsx';
import { StoredSection } from './StoredSection.tsx';

/** What is kept, how it comes in, and how it goes out. */
export function DataPage() {
  const { act, today } = useDesk();
  const asked = useAsked(countEverything, []);
  const exportAll = () => act(async () => saveEverything().then(() => undefined));
  return (
    <div class={styles.page}>
      <PageHead title="Data" />
      <Answer of={asked}>
        {(stored) => (
          <div class={styles.sections}>
            <StoredSection stored={stored} />
            <BackupSection people={stored.people} />
            <ImportSection />
            <Section
              title="Export"
              words={
                <>
                  Everything above as one documented file, <bdi>touchbase-{today}.json</bdi>, in your
                  downloads folder. It is not encrypted: keep it where you would keep your mail.
                </>
              }
            >
              <Button icon={Download} onClick={exportAll}>
                Export JSON
              </Button>
            </Section>
            <HandOverSection />
            <HistorySection />
            <SampleSection samplePeople={stored.samplePeople} />
          </div>
        )}
      </Answer>
    </div>
  );
}
