import { Button } from '../../../components/Button.tsx';
import type { WhatIsStored } from '../../../lib/store/what-is-stored.ts';
import { Section } from './Section.tsx';
import styles from './StoredSection.module.css';
import { useStorageFacts } from './use-storage-facts.ts';

const counted: { field: keyof WhatIsStored; words: string }[] = [
  { field: 'people', words: 'People' },
  { field: 'touches', words: 'Touches' },
  { field: 'followUps', words: 'Follow-ups' },
  { field: 'thanks', words: 'Thanks' },
  { field: 'notes', words: 'Notes' },
  { field: 'sightings', words: 'Seen, not tracked' },
];

/** How much there is of what, where it is, and whether the browser may clear it away. */
export function StoredSection({ stored }: { stored: WhatIsStored }) {
  const { size, isKept, isRefused, keep } = useStorageFacts(stored);
  return (
    <Section
      title="What is stored"
      words={
        <>
          In this browser, on this computer, and nowhere else{size && <>: {size}</>}.{' '}
          {isKept === true && 'The browser keeps it until you remove it.'}
          {isKept === false &&
            !isRefused &&
            'The browser has not promised to keep it when the disk runs full.'}
          {isRefused &&
            'The browser gives no promise to keep it when the disk runs full; an export now and then is your own.'}
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
      {isKept === false && !isRefused && <Button onClick={keep}>Ask the browser to keep it</Button>}
    </Section>
  );
}
