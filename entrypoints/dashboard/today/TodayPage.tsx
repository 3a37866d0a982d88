import { startOf } from '../../../lib/domain/calendar-date.ts';
import type { Today } from '../../../lib/domain/today.ts';
import { findToday } from '../../../lib/store/today.ts';
import { countEverything } from '../../../lib/store/what-is-stored.ts';
import { Answer } from '../Answer.tsx';
import { PageHead } from '../PageHead.tsx';
import { useAsked } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';
import { AllClear } from './AllClear.tsx';
import { FirstRun } from './FirstRun.tsx';
import { TodayList } from './TodayList.tsx';
import styles from './TodayPage.module.css';

/** What to do today, in the order to do it; and for a new user, how to begin. */
export function TodayPage() {
  const { now, today } = useDesk();
  const asked = useAsked(() => Promise.all([findToday(now), countEverything()]), [today]);
  const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <div class={styles.page}>
      <PageHead title="Today" more={day.format(startOf(today))} />
      <Answer of={asked}>
        {([list, { people }]) => (
          <>
            {people === 0 && <FirstRun />}
            {people > 0 && isClear(list) && <AllClear comingUp={list.comingUp} />}
            {people > 0 && <TodayList list={list} />}
          </>
        )}
      </Answer>
    </div>
  );
}

const isClear = ({ due, losingTouch }: Today): boolean => due.length + losingTouch.length === 0;
