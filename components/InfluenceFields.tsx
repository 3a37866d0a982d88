import {
  engagementNames,
  engagements,
  type Influence,
  levels,
  quadrantNames,
  quadrantOf,
} from '../lib/domain/importance.ts';
import { Field } from './Field.tsx';
import styles from './InfluenceFields.module.css';

export type InfluenceFieldsProps = { value: Influence; onChange: (value: Influence) => void };

type Choice<Value> = { value: Value; words: string };

const ends: Partial<Record<number, string>> = { 1: ', the least', 5: ', the most' };
const levelChoices = levels.map((value) => ({ value, words: `${value}${ends[value] ?? ''}` }));
const engagementChoices = engagements.map((value) => ({ value, words: engagementNames[value] }));

/** How much depends on somebody, for those who want to say: closed until there is something in it. */
export function InfluenceFields({ value, onChange }: InfluenceFieldsProps) {
  const quadrant = quadrantOf(value);
  const select = <Name extends keyof Influence>(
    name: Name,
    label: string,
    choices: readonly Choice<NonNullable<Influence[Name]>>[],
  ) => (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          value={String(value[name] ?? '')}
          onChange={({ currentTarget }) => {
            const { [name]: _before, ...rest } = value;
            const picked = choices.find((choice) => String(choice.value) === currentTarget.value);
            onChange({ ...rest, ...(picked && { [name]: picked.value }) });
          }}
        >
          <option value="">not said</option>
          {choices.map((choice) => (
            <option key={choice.value} value={String(choice.value)}>
              {choice.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <details class={styles.details} open={Object.keys(value).length > 0}>
      <summary class={styles.summary}>
        Power, interest, engagement
        {quadrant && <span class={styles.quadrant}> · {quadrantNames[quadrant]}</span>}
      </summary>
      <div class={styles.fields}>
        {select('power', 'Power', levelChoices)}
        {select('interest', 'Interest', levelChoices)}
        {select('engagementNow', 'Engagement now', engagementChoices)}
        {select('engagementWanted', 'Engagement wanted', engagementChoices)}
      </div>
    </details>
  );
}
