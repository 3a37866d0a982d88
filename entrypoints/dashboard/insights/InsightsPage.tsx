import { isDisclosure } from '../../../lib/domain/disclosure.ts';
import { listOfKinds } from '../../../lib/store/several-entries.ts';
import { listStakeholders } from '../../../lib/store/stakeholders.ts';
import { SectionsPage } from '../SectionsPage.tsx';
import { useAsked } from '../use-asked.ts';
import { FeedbackSection } from './FeedbackSection.tsx';
import { ToldSection } from './ToldSection.tsx';

/** What all of it adds up to: who has been told of what, and what became of feedback. */
export function InsightsPage() {
  const asked = useAsked(
    () => Promise.all([listOfKinds(['disclosure', 'feedback']), listStakeholders()]),
    [],
  );
  return (
    <SectionsPage title="Insights" of={asked} isWide>
      {([entries, people]) => (
        <>
          <ToldSection shares={entries.filter(isDisclosure)} people={people} />
          <FeedbackSection feedback={entries.filter((entry) => entry.kind === 'feedback')} people={people} />
        </>
      )}
    </SectionsPage>
  );
}
