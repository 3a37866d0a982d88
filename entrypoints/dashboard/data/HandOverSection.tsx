import { Send } from 'lucide';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import type { StakeholderId } from '../../../lib/domain/stakeholder.ts';
import { useFocusBack } from '../../../lib/hooks/use-focus-back.ts';
import { listStakeholders } from '../../../lib/store/stakeholders.ts';
import { Answer } from '../Answer.tsx';
import { useAsked } from '../use-asked.ts';
import styles from './HandOverForm.module.css';
import { HandOverForm, type HandOverFormProps } from './HandOverForm.tsx';
import { takeSelected } from './hand-over-choice.ts';
import { Section } from './Section.tsx';

/** Some people, with what is known of them, for a colleague who takes over. */
export function HandOverSection({ people }: { people: number }) {
  const [chosen, setChosen] = useState<readonly StakeholderId[]>();
  const place = useRef<HTMLDivElement>(null);
  const button = useFocusBack(chosen !== undefined);
  useLayoutEffect(() => {
    const selected = takeSelected();
    if (selected.length === 0) return;
    setChosen(selected);
    place.current?.scrollIntoView();
  }, []);
  if (people === 0) return null;
  return (
    <Section
      title="Hand over"
      words="A file with some of your people for a colleague, who chooses it under Import. It is added to what they have, and replaces nothing."
    >
      <div ref={place} class={styles.place}>
        {chosen ? (
          <Everybody chosen={chosen} onLeave={() => setChosen(undefined)} />
        ) : (
          <Button icon={Send} buttonRef={button} onClick={() => setChosen([])}>
            Hand people over
          </Button>
        )}
      </div>
    </Section>
  );
}

/** Asked for only once they are wanted: there may be tens of thousands. */
function Everybody(props: Omit<HandOverFormProps, 'people'>) {
  const people = useAsked(listStakeholders, []);
  return <Answer of={people}>{(all) => <HandOverForm people={all} {...props} />}</Answer>;
}
