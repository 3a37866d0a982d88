import { Notice } from '../../../components/Notice.tsx';
import { MOST_CLOSE } from '../../../lib/domain/cadence.ts';
import { startOf } from '../../../lib/domain/calendar-date.ts';
import { dayLine } from '../../../lib/domain/day-words.ts';
import { Answer } from '../Answer.tsx';
import { PageHead } from '../PageHead.tsx';
import { hashOf } from '../route.ts';
import { useDesk } from '../use-desk.ts';
import { AllClear } from './AllClear.tsx';
import { FirstRun } from './FirstRun.tsx';
import { TodayList } from './TodayList.tsx';
import styles from './TodayPage.module.css';
import { useDay } from './use-day.ts';
import { type TodayHere, useToday } from './use-today.ts';

/** What to do today, in the order to do it; and for a new user, how to begin. */
export function TodayPage() {
  const { today } = useDesk();
  const asked = useToday();
  const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <div class={styles.page}>
      <PageHead title="Today" more={day.format(startOf(today))} />
      <Answer of={asked}>
        {(found) => (found.people === 0 ? <FirstRun /> : <WholeDay found={found} />)}
      </Answer>
    </div>
  );
}

function WholeDay({ found }: { found: TodayHere }) {
  const { ranked, share, comingUp, close, isWhole } = found;
  const inHand = useDay(ranked, share);
  const { day } = inHand;
  return (
    <>
      {day.list.length === 0 ? (
        <AllClear day={day} comingUp={comingUp} />
      ) : (
        <p class={styles.budget}>
          <bdi>{dayLine(day)}</bdi> <a href={hashOf.settings}>Change</a>
        </p>
      )}
      {close > MOST_CLOSE && <TooClose count={close} />}
      <TodayList inHand={inHand} comingUp={comingUp} isWhole={isWhole} />
    </>
  );
}

/** Nobody keeps up with very many so often; better to choose than to be late with all. */
const TooClose = ({ count }: { count: number }) => (
  <Notice tone="warn" title={`${count} people every two weeks or more often`}>
    More than {MOST_CLOSE} is hard to keep up. Give some of them more days, in{' '}
    <a href={hashOf.people}>People</a> or for a whole group in <a href={hashOf.settings}>Settings</a>.
  </Notice>
);
