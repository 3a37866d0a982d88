import list from '../../components/List.module.css';
import { Section } from '../../components/Section.tsx';
import { ToldHere } from '../../components/ToldHere.tsx';
import { untoldAmong } from '../../lib/domain/disclosure.ts';
import type { EventSeen, ThreadSeen } from '../../lib/domain/page-seen.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import { tellPeople } from '../../lib/hooks/topic-outcomes.ts';
import type { Acting } from '../../lib/hooks/use-acting.ts';
import { useKeys } from '../../lib/hooks/use-keys.ts';
import { useStored } from '../../lib/hooks/use-stored.ts';
import { listEntriesOf } from '../../lib/store/several-entries.ts';

export type ToTellHereProps = {
  page: ThreadSeen | EventSeen;
  /** Everybody on it who is tracked. */
  people: readonly Stakeholder[];
  act: Acting['act'];
};

/** What several of those who read this mail, or sit in this meeting, have not been told: here they can be. */
export function ToTellHere({ page, people, act }: ToTellHereProps) {
  const ids = people.map(({ id }) => id);
  const entries = useStored(() => listEntriesOf(ids), [ids.join(' ')]);
  const topics = entries.state === 'here' ? untoldAmong(people, entries.value) : [];
  const tell = ({ missing }: (typeof topics)[number], chosen: readonly string[]) => {
    const shares = missing
      .filter(({ share }) => chosen.includes(share.stakeholderId))
      .map(({ share }) => share);
    void act(() => tellPeople(shares, howOf(page)));
  };
  const [next] = topics;
  useKeys(next ? { o: () => tell(next, ids) } : {});
  if (topics.length === 0) return null;
  return (
    <Section title="Not yet told, here" count={topics.length}>
      <ul class={list.list}>
        {topics.map((one) => (
          <li key={one.topic}>
            <ToldHere
              text={one.text}
              nature={one.nature}
              people={one.missing.map(({ person }) => person)}
              isNext={one === next}
              onTold={(chosen) => tell(one, chosen)}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** "mail: Q3 pricing review". */
const howOf = ({ kind, subject }: ThreadSeen | EventSeen): string =>
  [kind === 'thread' ? 'mail' : 'meeting', subject].filter(Boolean).join(': ');
