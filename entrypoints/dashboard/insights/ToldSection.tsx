import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { type Topic, toTopics, untold } from '../../../lib/domain/disclosure.ts';
import type { Disclosure } from '../../../lib/domain/ledger.ts';
import type { Stakeholder, StakeholderId } from '../../../lib/domain/stakeholder.ts';
import { toToldGrid } from '../../../lib/domain/told-grid.ts';
import {
  changeWhom,
  dropTopic,
  startTopic,
  tellPeople,
  untellPerson,
} from '../../../lib/hooks/topic-outcomes.ts';
import { CheckLine } from '../data/CheckLine.tsx';
import { Section } from '../data/Section.tsx';
import { useDesk } from '../use-desk.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { HowSelect } from './HowSelect.tsx';
import { ToldGrid } from './ToldGrid.tsx';
import styles from './ToldSection.module.css';
import { TopicForm } from './TopicForm.tsx';
import { WhomForm } from './WhomForm.tsx';

export type ToldSectionProps = { shares: readonly Disclosure[]; people: readonly Stakeholder[] };

type Opened = 'new' | Topic;

/** Decisions, changes, setbacks and risks, with everybody they affect: who has been told, and who not yet. */
export function ToldSection({ shares, people }: ToldSectionProps) {
  const { act } = useDesk();
  const [opened, setOpened] = useState<Opened>();
  const [wantsAll, setWantsAll] = useState(false);
  const [how, setHow] = useState('');
  const topics = toTopics(shares);
  const grid = toToldGrid(topics, people, wantsAll);
  const close = () => setOpened(undefined);
  useShortcuts({ d: () => setOpened('new') });
  const save = async (work: Parameters<typeof act>[0]): Promise<boolean> => {
    const isSaved = await act(work);
    if (isSaved) close();
    return isSaved;
  };
  const toggle = (share: Disclosure) =>
    void act(() => (share.told ? untellPerson(share) : tellPeople([share], how)));
  return (
    <Section title="Told and not yet told" words={sumWords(topics)}>
      {opened === 'new' && (
        <TopicForm
          people={people}
          onSave={(matter, whom) => save(() => startTopic(matter, whom))}
          onCancel={close}
        />
      )}
      {opened && opened !== 'new' && (
        <WhomForm
          key={opened.topic}
          topic={opened}
          people={people}
          onSave={(whom: StakeholderId[]) => void save(() => changeWhom(opened, whom))}
          onCancel={close}
        />
      )}
      {!opened && (
        <div class={styles.tools}>
          <Button
            icon={Plus}
            aria-keyshortcuts="D"
            title="Something new to tell (D)"
            onClick={() => setOpened('new')}
          >
            Something to tell
          </Button>
          {topics.length > 0 && <HowSelect value={how} onPick={setHow} />}
          {topics.length > 0 && (
            <CheckLine label="Also what everybody knows" isOn={wantsAll} onChange={setWantsAll} />
          )}
        </div>
      )}
      {grid.topics.length > 0 && (
        <ToldGrid
          grid={grid}
          onToggle={toggle}
          onWhom={setOpened}
          onDrop={(topic) => void act(() => dropTopic(topic))}
        />
      )}
    </Section>
  );
}

function sumWords(topics: readonly Topic[]): string {
  const open = topics.filter((topic) => untold(topic).length > 0);
  if (topics.length === 0)
    return 'A decision, a change, a setback or a risk, and everybody it affects: write it down once, and see who has not heard of it yet.';
  if (open.length === 0) return 'Everybody has been told of everything you meant to tell.';
  const people = new Set(open.flatMap(untold).map(({ stakeholderId }) => stakeholderId)).size;
  const who = people === 1 ? '1 person has' : `${people} people have`;
  return `${who} not been told of ${open.length === 1 ? 'one thing' : `${open.length} things`} yet. Whoever decides more is further up.`;
}
