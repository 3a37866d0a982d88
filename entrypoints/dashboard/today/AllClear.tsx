import { CircleCheck } from 'lucide';
import { Icon } from '../../../components/Icon.tsx';
import type { DueItem } from '../../../lib/domain/today.ts';
import { dueWords } from '../../../lib/domain/words-for-time.ts';
import { useDesk } from '../use-desk.ts';
import styles from './AllClear.module.css';

/** Nothing to do is a result too, and says when there will be something again. */
export function AllClear({ comingUp }: { comingUp: readonly DueItem[] }) {
  const { today } = useDesk();
  const [next] = comingUp;
  return (
    <div class={styles.clear} role="status">
      <Icon of={CircleCheck} />
      <div>
        <h2>All clear</h2>
        <p class={styles.words}>
          Nothing is due, and nobody is past the day you meant.
          {next ? ` Next: ${dueWords(next.due, today)}.` : ' Nothing is coming up this week.'}
        </p>
      </div>
    </div>
  );
}
