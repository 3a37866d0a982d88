import { VisuallyHidden } from '../../../components/VisuallyHidden.tsx';
import type { Disclosure } from '../../../lib/domain/ledger.ts';
import { dayWords } from '../../../lib/domain/words-for-time.ts';
import { useDesk } from '../use-desk.ts';
import styles from './ToldGrid.module.css';

export type ToldCellProps = {
  at: { row: number; column: number };
  name: string;
  /** None: it does not affect them. */
  share: Disclosure | undefined;
  /** The one cell that Tab comes to. */
  isReached: boolean;
  onFocus: () => void;
  onToggle: (share: Disclosure) => void;
};

/** Whether somebody has been told, when and how. */
export function ToldCell({ at, name, share, isReached, onFocus, onToggle }: ToldCellProps) {
  const { today } = useDesk();
  if (!share) return <td class={styles.none} title={`It does not affect ${name}`} />;
  const { told } = share;
  const day = told && dayWords(told.on, today);
  const words = told ? `told ${day}` : 'not yet';
  return (
    <td class={styles.cell}>
      <button
        type="button"
        class={told ? styles.told : styles.untold}
        data-cell={`${at.row} ${at.column}`}
        data-untold={!told}
        tabIndex={isReached ? 0 : -1}
        aria-pressed={Boolean(told)}
        onFocus={onFocus}
        onClick={() => onToggle(share)}
      >
        <VisuallyHidden>{`${name}, ${share.text}: `}</VisuallyHidden>
        {words}
        {told?.how && <span class={styles.how}>{told.how}</span>}
      </button>
    </td>
  );
}
