import { isDisclosure } from '../../../lib/domain/disclosure.ts';
import { listOfKinds } from '../../../lib/store/several-entries.ts';
import { listStakeholders } from '../../../lib/store/stakeholders.ts';
import { Answer } from '../Answer.tsx';
import { PageHead } from '../PageHead.tsx';
import { useAsked } from '../use-asked.ts';
import { FeedbackSection } from './FeedbackSection.tsx';
import styles from './InsightsPage.module.css';
import { ToldSection } from './ToldSection.tsx';

/** What all of it adds up to: who has been told of what, and what became of feedback. */
export function InsightsPage() {
  const asked = useAsked(
    () => Promise.all([listOfKinds(['disclosure', 'feedback']), listStakeholders()]),
    [],
  );
  return (
    <div class={styles.page}>
      <PageHead title="Insights" />
      <Answer of={asked}>
        {([entries, people]) => (
          <div class={styles.sections}>
            <ToldSection shares={entries.filter(isDisclosure)} people={people} />
            <FeedbackSection
              feedback={entries.filter((entry) => entry.kind === 'feedback')}
              people={people}
            />
          </div>
        )}
      </Answer>
    </div>
  );
}
