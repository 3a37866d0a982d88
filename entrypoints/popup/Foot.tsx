import { toCalendarDate } from '../../lib/domain/calendar-date.ts';
import { useNow } from '../../lib/hooks/use-now.ts';
import { useStored } from '../../lib/hooks/use-stored.ts';
import { type AsksCounted, countAsks } from '../../lib/store/asks-counted.ts';

/** What today holds, and the way there. */
export function Foot() {
  const today = toCalendarDate(useNow());
  const counted = useStored(() => countAsks(today), [today]);
  const more = counted.state === 'here' ? moreWords(counted.value) : '';
  return (
    <footer class="foot">
      <a href="/dashboard.html#/today" target="_blank" rel="noreferrer">
        {counted.state === 'here' ? `Today ${counted.value.due}` : 'Today'}
      </a>
      {more && <span class="soft">{more}</span>}
    </footer>
  );
}

/** "waiting 2 · thanks due 1": what there is none of is not said. */
const moreWords = ({ waiting, thanks }: AsksCounted): string =>
  [waiting && `waiting ${waiting}`, thanks && `thanks due ${thanks}`].filter(Boolean).join(' · ');
