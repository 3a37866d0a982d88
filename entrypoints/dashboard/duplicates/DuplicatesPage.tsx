import { ArrowLeft } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { countOf } from '../../../lib/domain/count-of.ts';
import type { DuplicatePair } from '../../../lib/domain/duplicates.ts';
import { type MergePicks, mergedDetails } from '../../../lib/domain/merge-choice.ts';
import { useRows } from '../../../lib/hooks/use-rows.ts';
import { listDuplicates } from '../../../lib/store/duplicates.ts';
import { Answer } from '../Answer.tsx';
import { PageHead } from '../PageHead.tsx';
import { go, hashOf } from '../route.ts';
import { useAsked } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import styles from './DuplicatesPage.module.css';
import { merge, setApart } from './merge-actions.ts';
import { PairRow } from './PairRow.tsx';

/** So many pairs at first, and so many more with each click. */
const STEP = 25;

/** Who may be one person, each pair with its reason. Nothing is merged by itself. */
export function DuplicatesPage() {
  const asked = useAsked(listDuplicates, []);
  useShortcuts({ Escape: () => go(hashOf.people) });
  return (
    <div class={styles.page}>
      <PageHead
        title="Duplicates"
        more={asked.state === 'here' ? countOf(asked.value.length, 'pair', 'pairs') : ''}
        actions={
          <Button look="quiet" icon={ArrowLeft} onClick={() => go(hashOf.people)}>
            People
          </Button>
        }
      />
      <Answer of={asked}>{(pairs) => (pairs.length === 0 ? <NoPairs /> : <Pairs pairs={pairs} />)}</Answer>
    </div>
  );
}

const NoPairs = () => (
  <EmptyState title="Nobody is here twice">
    <p>People who share an address, or a name and a place, are listed here. Nothing is merged by itself.</p>
  </EmptyState>
);

function Pairs({ pairs }: { pairs: DuplicatePair[] }) {
  const { act } = useDesk();
  const [shown, setShown] = useState(STEP);
  const [picks, setPicks] = useState<Record<string, MergePicks>>({});
  const place = useRef<HTMLDivElement>(null);
  const lists = [
    { title: '', pairs: pairs.filter(({ isLookAlike }) => !isLookAlike).slice(0, shown) },
    { title: 'Look closely', pairs: pairs.filter(({ isLookAlike }) => isLookAlike).slice(0, shown) },
  ].filter((list) => list.pairs.length > 0);
  const inSight = lists.flatMap((list) => list.pairs);
  const rows = useRows(
    inSight.map(({ key }) => key),
    place,
  );
  const current = inSight.find(({ key }) => key === rows.current);
  const answer = (pair: DuplicatePair, isOne: boolean) => {
    rows.letGo();
    void act(() =>
      isOne ? merge(pair.people, mergedDetails(pair.people, picks[pair.key] ?? {})) : setApart(pair),
    );
  };
  useShortcuts({
    j: () => rows.move(1),
    k: () => rows.move(-1),
    // One who may pose as the other is merged by a click alone, never by a key too many.
    m: () => current && !current.isLookAlike && answer(current, true),
    n: () => current && answer(current, false),
  });
  return (
    <div ref={place} class={styles.lists}>
      {lists.map(({ title, pairs: ofList }) => (
        <section key={title} aria-label={title || 'Likely the same'}>
          {title && <h2 class={styles.title}>{title}</h2>}
          <ul class={styles.pairs}>
            {ofList.map((pair) => (
              <PairRow
                key={pair.key}
                pair={pair}
                isCurrent={pair.key === rows.current}
                picks={picks[pair.key] ?? {}}
                onPick={(picked) => setPicks({ ...picks, [pair.key]: picked })}
                onMerge={() => answer(pair, true)}
                onApart={() => answer(pair, false)}
                onTouch={() => rows.choose(pair.key)}
              />
            ))}
          </ul>
        </section>
      ))}
      {pairs.length > inSight.length && (
        <Button look="quiet" onClick={() => setShown(shown + STEP)}>
          Show more
        </Button>
      )}
    </div>
  );
}
