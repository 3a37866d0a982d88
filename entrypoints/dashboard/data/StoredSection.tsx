import type { WhatIsStored } from '../../../lib/store/what-is-stored.ts';
import { Section } from './Section.tsx';
import styles from './StoredSection.module.css';
import { useStorageSize } from './use-storage-size.ts';

const counted: { field: keyof WhatIsStored; words: string }[] = [
  { field: 'people', words: 'People' },
  { field: 'touches', words: 'Touches' },
  { field: 'followUps', words: 'Follow-ups' },
  { field: 'thanks', words: 'Thanks' },
  { field: 'notes', words: 'Notes' },
  { field: 'promises', words: 'Promises' },
  { field: 'feedback', words: 'Feedback' },
  { field: 'expectations', words: 'Agreed' },
  { field: 'disclosures', words: 'To tell, and told' },
  { field: 'conflicts', words: 'Differences' },
  { field: 'boundaries', words: 'Boundaries' },
  { field: 'sightings', words: 'Seen, not tracked' },
];

/** How much there is of what, where it is, and what would take it away. */
export function StoredSection({ stored }: { stored: WhatIsStored }) {
  const size = useStorageSize(stored);
  return (
    <Section
      title="What is stored"
      words={
        <>
          In this browser, on this computer, and nowhere else{size && <>: {size}</>}. The browser keeps it
          until you remove Touchbase; export everything before you do.
        </>
      }
    >
      <dl class={styles.counts}>
        {counted.map(({ field, words }) => (
          <div key={field} class={styles.count}>
            <dt>{words}</dt>
            <dd>{stored[field].toLocaleString()}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
