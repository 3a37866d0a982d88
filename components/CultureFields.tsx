import { useState } from 'preact/hooks';
import {
  type Culture,
  countryName,
  countryOfZone,
  listCountries,
  listLanguages,
} from '../lib/domain/culture.ts';
import { Button } from './Button.tsx';
import styles from './CultureFields.module.css';
import { Field } from './Field.tsx';

export type CultureFieldsProps = {
  value: Culture;
  /** Their time zone as typed: it may tell the country, which is offered and never taken by itself. */
  timeZone: string;
  onChange: (value: Culture) => void;
};

/** How to write to somebody and when their country works, for those who want to say: closed until there is something in it. */
export function CultureFields(props: CultureFieldsProps) {
  const [isOpen, setOpen] = useState(() => Object.values(props.value).some(Boolean));
  return (
    <details
      class={styles.details}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary class={styles.summary}>Language and culture</summary>
      {isOpen && <Fields {...props} />}
    </details>
  );
}

function Fields({ value, timeZone, onChange }: CultureFieldsProps) {
  const [{ countries, languages }] = useState(() => ({
    countries: listCountries(),
    languages: listLanguages(),
  }));
  const offered = value.country ? undefined : countryOfZone(timeZone.trim());
  const put = (field: keyof Culture, text: string) => onChange({ ...value, [field]: text });
  const line = (field: 'salutation' | 'saidAs' | 'style', label: string, placeholder: string) => (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          value={value[field] ?? ''}
          placeholder={placeholder}
          autocomplete="off"
          onInput={({ currentTarget }) => put(field, currentTarget.value)}
        />
      )}
    </Field>
  );
  const select = (
    field: 'country' | 'language',
    label: string,
    choices: readonly { code: string; name: string }[],
  ) => (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          value={value[field] ?? ''}
          onChange={({ currentTarget }) => put(field, currentTarget.value)}
        >
          <option value="">not said</option>
          {choices.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <div class={styles.fields}>
      {line('saidAs', 'How to say the name', 'AH-na or-TEES')}
      {line('salutation', 'A mail begins with', 'Dear Ms Ortiz')}
      {select('language', 'Language', languages)}
      {line('style', 'Style', 'direct, no small talk')}
      {select('country', 'Country, for its holidays', countries)}
      {offered && (
        <div class={styles.offer}>
          <Button onClick={() => put('country', offered)}>{countryName(offered)}, by the time zone</Button>
        </div>
      )}
    </div>
  );
}
