import { useState } from 'preact/hooks';
import { Field } from '../../../components/Field.tsx';
import { listCountries } from '../../../lib/domain/culture.ts';
import { nextHoliday } from '../../../lib/domain/holiday.ts';
import { useHolidays } from '../../../lib/hooks/use-holidays.ts';
import { useDesk } from '../use-desk.ts';
import styles from './OwnCountry.module.css';
import { keepCountry } from './settings-actions.ts';

const HINT = 'Once said, a day that nobody chose, such as “in 2 weeks”, is never one of its public holidays.';

/** Where the user works: on its public holidays nothing comes up that nobody chose that day for. */
export function OwnCountry({ country }: { country: string | undefined }) {
  const { act, today } = useDesk();
  const [countries] = useState(() => listCountries());
  const next = nextHoliday(useHolidays(country), today);
  return (
    <div class={styles.country}>
      <Field label="Your country" hint={next ? `The next public holiday: ${next}` : HINT}>
        {(control) => (
          <select
            {...control}
            value={country ?? ''}
            onChange={({ currentTarget: { value } }) => void act(() => keepCountry(value || undefined))}
          >
            <option value="">not said</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
