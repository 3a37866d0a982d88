import { everyDay, usualWeek } from '../../../lib/domain/work-week.ts';
import { useDesk } from '../use-desk.ts';
import { keepCadences } from './settings-actions.ts';
import styles from './WorkDays.module.css';

/** A Sunday, from which the names of the days are counted. */
const SUNDAY = Date.UTC(2026, 10, 22);
const DAY = 86_400_000;

/** On which days the user works: nobody is late on the others. */
export function WorkDays({ workDays = usualWeek.days }: { workDays: readonly number[] | undefined }) {
  const { act } = useDesk();
  const name = new Intl.DateTimeFormat(undefined, { weekday: 'short', timeZone: 'UTC' });
  const keep = (day: number, isOn: boolean) =>
    void act(() =>
      keepCadences({ workDays: everyDay.filter((one) => (one === day ? isOn : workDays.includes(one))) }),
    );
  return (
    <fieldset class={styles.days}>
      <legend>Days you work</legend>
      {mondayFirst.map((day) => (
        <label key={day} class={styles.day}>
          <input
            type="checkbox"
            checked={workDays.includes(day)}
            onChange={({ currentTarget: { checked } }) => keep(day, checked)}
          />
          {name.format(SUNDAY + day * DAY)}
        </label>
      ))}
    </fieldset>
  );
}

const mondayFirst = [...everyDay.slice(1), 0];
