import { ChevronDown, ChevronRight } from 'lucide';
import { Icon } from '../../../components/Icon.tsx';
import type { Day } from '../../../lib/domain/day.ts';
import { leftOutWords } from '../../../lib/domain/day-words.ts';
import styles from './TodayList.module.css';

export type LeftOutProps = { leftOut: Day['leftOut']; isOpen: boolean; onToggle: () => void };

/** What today has no room for, in a line that opens. */
export function LeftOut({ leftOut, isOpen, onToggle }: LeftOutProps) {
  if (leftOut.length === 0) return null;
  return (
    <button type="button" class={styles.leftOut} aria-expanded={isOpen} onClick={onToggle}>
      <Icon of={isOpen ? ChevronDown : ChevronRight} />
      {leftOutWords(leftOut)}
    </button>
  );
}
