import { countEverything } from '../../../lib/store/what-is-stored.ts';
import { SectionsPage } from '../SectionsPage.tsx';
import { useAsked } from '../use-asked.ts';
import { BackupSection } from './BackupSection.tsx';
import { ExportSection } from './ExportSection.tsx';
import { HandOverSection } from './HandOverSection.tsx';
import { HistorySection } from './HistorySection.tsx';
import { ImportSection } from './ImportSection.tsx';
import { SampleSection } from './SampleSection.tsx';
import { StoredSection } from './StoredSection.tsx';

/** What is kept, how it comes in, and how it goes out. */
export function DataPage() {
  const asked = useAsked(countEverything, []);
  return (
    <SectionsPage title="Data" of={asked}>
      {(stored) => (
        <>
          <StoredSection stored={stored} />
          <BackupSection people={stored.people} />
          <ImportSection />
          <ExportSection />
          <HandOverSection people={stored.people} />
          <HistorySection />
          <SampleSection samplePeople={stored.samplePeople} />
        </>
      )}
    </SectionsPage>
  );
}
