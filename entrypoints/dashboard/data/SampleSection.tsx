import { Trash2, Users } from 'lucide';
import { Button } from '../../../components/Button.tsx';
import { useDesk } from '../use-desk.ts';
import { Section } from './Section.tsx';
import { addSamplePeople, removeSamplePeople } from './sample-actions.ts';

/** The invented people: in with one click, out with one click, and never your own. */
export function SampleSection({ samplePeople }: { samplePeople: number }) {
  const { act } = useDesk();
  const words =
    samplePeople === 0
      ? 'Twelve invented people with three months of history, to look around with.'
      : `${samplePeople} of your people are invented. Removing them takes along what was written about them, and nothing of your own.`;
  return (
    <Section title="Sample people" words={words}>
      {samplePeople === 0 ? (
        <Button icon={Users} onClick={() => void act(addSamplePeople)}>
          Load sample people
        </Button>
      ) : (
        <Button icon={Trash2} onClick={() => void act(removeSamplePeople)}>
          Remove sample people
        </Button>
      )}
    </Section>
  );
}
