import { toCalendarDate } from '../../lib/domain/calendar-date.ts';
import { useNow } from '../../lib/hooks/use-now.ts';
import { useStored } from '../../lib/hooks/use-stored.ts';
import { countDue } from '../../lib/store/ledger.ts';

/** What today holds, and the way there. */
export function Foot() {
  const today = toCalendarDate(useNow());
  const due = useStored(() => countDue(today), [today]);
  return (
    <footer class="foot">
      <a href="/dashboard.html#/today" target="_blank" rel="noreferrer">
        {due.state === 'here' ? `Today ${due.value}` : 'Today'}
      </a>
    </footer>
  );
}
