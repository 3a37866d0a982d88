import { CircleCheck } from 'lucide';
import { Icon } from '../../../components/Icon.tsx';
import type { Day } from '../../../lib/domain/day.ts';
import type { DueItem } from '../../../lib/domain/today.ts';
import { dueWords } from '../../../lib/domain/words-for-time.ts';
import { useDesk } from '../use-desk.ts';
import styles from './AllClear.module.css';

/** Nothing to do is a result too, and says when there will be something again. */
export function AllClear({ day, comingUp }: { day: Day; comingUp: readonly DueItem[] }) {
  const { today } = useDesk();
  const [next] = comingUp;
  const isAll = day.leftOut.length === 0;
  return (
    <div class={styles.clear} role="status">
      <Icon of={CircleCheck} />
      <div>
        <h2>{day.spent > 0 || !isAll ? 'Done for today' : 'All clear'}</h2>
        <p class={styles.words}>
          {day.spent > 0 && `About ${day.spent} min well spent. `}
          {isAll ? 'Nothing is due, and nobody is past the day you meant.' : 'What is left out can wait.'}
          {next ? ` Next: ${dueWords(next.due, today)}.` : ' Nothing is coming up this week.'}
        </p>
      </div>
    </div>
  );
}
