import { useRef } from 'preact/hooks';
import { Menu } from '../../../components/Menu.tsx';
import type { Topic } from '../../../lib/domain/disclosure.ts';
import type { Disclosure } from '../../../lib/domain/ledger.ts';
import { type ToldGrid as Grid, toldWords } from '../../../lib/domain/told-grid.ts';
import { hashOf } from '../route.ts';
import { ToldCell } from './ToldCell.tsx';
import styles from './ToldGrid.module.css';
import { useCellKeys } from './use-cell-keys.ts';

export type ToldGridProps = {
  grid: Grid;
  /** Told if they were not, and the other way round. */
  onToggle: (share: Disclosure) => void;
  onWhom: (topic: Topic) => void;
  onDrop: (topic: Topic) => void;
};

/** Topics across, people down; a cell for each whom a topic affects. Space marks, and goes on to the next not told. */
export function ToldGrid({ grid: { topics, people }, onToggle, onWhom, onDrop }: ToldGridProps) {
  const table = useRef<HTMLTableElement>(null);
  const keys = useCellKeys(table);
  return (
    <div class={styles.place}>
      <table ref={table} class={styles.table} aria-label="Who has been told of what" onKeyDown={keys.hear}>
        <thead>
          <tr>
            <th scope="col" class={styles.corner}>
              Person
            </th>
            {topics.map((topic) => (
              <th key={topic.topic} scope="col" class={styles.topic}>
                <span class={styles.text} title={topic.text}>
                  {topic.text}
                </span>
                <span class={styles.under}>
                  <span class={styles.soft}>
                    {topic.nature}; {toldWords(topic)}
                  </span>
                  <Menu
                    label={`More on: ${topic.text}`}
                    items={[
                      { label: 'Whom it affects…', onPick: () => onWhom(topic) },
                      { label: 'Remove for all', onPick: () => onDrop(topic) },
                    ]}
                  />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person, row) => (
            <tr key={person.id}>
              <th scope="row" class={styles.person}>
                <a href={hashOf.person(person.id)} title={person.name}>
                  <bdi>{person.name}</bdi>
                </a>
              </th>
              {topics.map((topic, column) => (
                <ToldCell
                  key={topic.topic}
                  at={{ row, column }}
                  name={person.name}
                  share={topic.shares.get(person.id)}
                  isReached={keys.isReached(row, column)}
                  onFocus={() => keys.reach(row, column)}
                  onToggle={onToggle}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
