import { Merge } from 'lucide';
import { Button } from '../../../components/Button.tsx';
import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import type { DuplicatePair } from '../../../lib/domain/duplicates.ts';
import type { MergePicks } from '../../../lib/domain/merge-choice.ts';
import styles from './DuplicatesPage.module.css';
import { MergeSides } from './MergeSides.tsx';

export type PairRowProps = {
  pair: DuplicatePair;
  isCurrent: boolean;
  picks: MergePicks;
  onPick: (picks: MergePicks) => void;
  onMerge: () => void;
  onApart: () => void;
  onTouch: () => void;
};

/** Two who may be one: why, what each has, and the two answers. */
export function PairRow({ pair, isCurrent, picks, onPick, onMerge, onApart, onTouch }: PairRowProps) {
  const names = pair.people.map(({ name }) => name).join(' and ');
  return (
    <li
      class={styles.pair}
      data-row={pair.key}
      data-current={isCurrent}
      onFocusIn={onTouch}
      onPointerDown={onTouch}
    >
      <p class={styles.why}>{pair.why}</p>
      <MergeSides name={pair.key} people={pair.people} picks={picks} onPick={onPick} />
      <div class={styles.actions}>
        <Button icon={Merge} {...(!pair.isLookAlike && { hint: 'M' })} data-first onClick={onMerge}>
          Merge <VisuallyHidden>{names}</VisuallyHidden>
        </Button>
        <Button look="quiet" hint="N" onClick={onApart}>
          Not the same <VisuallyHidden>{names}</VisuallyHidden>
        </Button>
      </div>
    </li>
  );
}
