import { ChevronDown, ChevronRight } from 'lucide';
import { Icon } from '../../../components/Icon.tsx';
import type { Day } from '../../../lib/domain/day.ts';
import { leftOutWords } from '../../../lib/domain/day-words.ts';
import styles from './TodayList.module.css';

export type LeftOutProps = {
  /** Not known until everybody has been looked through. */
  leftOut: Day['leftOut'] | undefined;
  isOpen: boolean;
  onToggle: () => void;
};

/** What today has no room for, in a line that opens. */
export function LeftOut({ leftOut, isOpen, onToggle }: LeftOutProps) {
  if (!leftOut) return <p class={styles.looking}>Looking through everybody…</p>;
  if (leftOut.length === 0) return null;
  return (
    <button type="button" class={styles.leftOut} aria-expanded={isOpen} onClick={onToggle}>
      <Icon of={isOpen ? ChevronDown : ChevronRight} />
      <bdi>{leftOutWords(leftOut)}</bdi>
    </button>
  );
}
