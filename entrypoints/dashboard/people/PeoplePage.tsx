import { Copy, Plus } from 'lucide';
import { useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import { countOf } from '../../../lib/domain/count-of.ts';
import {
  type Filter,
  filterRows,
  type Sort,
  sortRows,
  toPersonRows,
} from '../../../lib/domain/people-table.ts';
import type { StakeholderId } from '../../../lib/domain/stakeholder.ts';
import { allTags } from '../../../lib/domain/tags.ts';
import { countDuplicates } from '../../../lib/store/duplicates.ts';
import { type Everybody, findPeople } from '../../../lib/store/people.ts';
import { Answer } from '../Answer.tsx';
import { removePeople, tag } from '../actions.ts';
import { chooseForHandOver } from '../data/hand-over-choice.ts';
import { PageHead } from '../PageHead.tsx';
import { go, hashOf, type Route } from '../route.ts';
import { useAsked } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { NewPersonPane } from './NewPersonPane.tsx';
import styles from './PeoplePage.module.css';
import { PeopleTable } from './PeopleTable.tsx';
import { PeopleToolbar } from './PeopleToolbar.tsx';
import { PersonPane } from './PersonPane.tsx';

export type PeoplePageProps = { route: Extract<Route, { page: 'people' }> };

/** Everybody tracked, in a table; and beside it the one who is open, or a form for a new one. */
export function PeoplePage({ route: { person, adding } }: PeoplePageProps) {
  const asked = useAsked(findPeople, []);
  const hasPane = Boolean(person ?? adding);
  useShortcuts({
    a: () => go(hashOf.newPerson),
    ...(!person && { d: () => go(hashOf.duplicates) }),
    Escape: () => (hasPane ? go(hashOf.people) : false),
  });
  return (
    <div class={styles.page} data-pane={hasPane}>
      <div class={styles.list}>
        <Answer of={asked}>{(everybody) => <People everybody={everybody} opened={person} />}</Answer>
      </div>
      {hasPane && (
        <h1 class={styles.narrowHead}>
          <VisuallyHidden>People</VisuallyHidden>
        </h1>
      )}
      {person && <PersonPane key={person} id={person} />}
      {adding && <NewPersonPane />}
    </div>
  );
}

const byName: Sort = { by: 'name', descending: false };

type PeopleProps = { everybody: Everybody; opened: StakeholderId | undefined };

function People({ everybody, opened }: PeopleProps) {
  const { act, ofGroups } = useDesk();
  const [filter, setFilter] = useState<Filter>({ typed: '', group: undefined });
  const [sort, setSort] = useState(byName);
  const [selected, setSelected] = useState<ReadonlySet<StakeholderId>>(new Set());
  const table = useRef<HTMLDivElement>(null);
  // Sorting 20,000 takes longer than looking through them: it is not done again for every letter typed.
  const rows = useMemo(
    () => sortRows(toPersonRows(everybody.stakeholders, everybody.open), sort, ofGroups),
    [everybody, sort, ofGroups],
  );
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter]);
  const tags = useMemo(() => allTags(everybody.stakeholders), [everybody]);
  const chosen = shown
    .filter(({ stakeholder }) => selected.has(stakeholder.id))
    .map(({ stakeholder }) => stakeholder.id);
  const remove = (ids: readonly StakeholderId[]) => {
    if (opened && ids.includes(opened)) go(hashOf.people);
    setSelected(new Set());
    void act(() => removePeople(ids));
  };
  return (
    <>
      <PageHead
        title="People"
        more={countWords(shown.length, rows.length)}
        actions={
          <>
            {rows.length > 1 && <DuplicatesButton />}
            <Button icon={Plus} title="Add a person (A)" onClick={() => go(hashOf.newPerson)}>
              Add
            </Button>
          </>
        }
      />
      {rows.length === 0 ? (
        <EmptyState title="Nobody yet">
          <p>
            Add somebody, import your contacts under Data, or press Track in the side panel beside a mail.
          </p>
        </EmptyState>
      ) : (
        <>
          <PeopleToolbar
            filter={filter}
            onFilter={setFilter}
            tags={tags}
            onTag={(tagging) => void act(() => tag(chosen, tagging))}
            selected={chosen.length}
            onRemove={() => remove(chosen)}
            onHandOver={() => chooseForHandOver(chosen)}
            onClear={() => setSelected(new Set())}
            onDown={() => table.current?.focus()}
          />
          <PeopleTable
            tableRef={table}
            rows={shown}
            sort={sort}
            onSort={setSort}
            selected={selected}
            onSelect={setSelected}
            opened={opened}
            onRemove={(id) => remove(chosen.length > 0 ? chosen : [id])}
          />
        </>
      )}
    </>
  );
}

/** The way to those who may be here twice, with their number where it is quickly known. */
function DuplicatesButton() {
  const asked = useAsked(countDuplicates, []);
  const count = asked.state === 'here' ? asked.value : undefined;
  return (
    <Button look="quiet" icon={Copy} title="Duplicates (D)" onClick={() => go(hashOf.duplicates)}>
      Duplicates{count ? ` ${count.toLocaleString()}` : ''}
    </Button>
  );
}

const countWords = (shown: number, all: number): string =>
  shown === all
    ? all === 0
      ? ''
      : all.toLocaleString()
    : `${shown.toLocaleString()} of ${countOf(all, 'person', 'people')}`;
