import { useId } from 'preact/hooks';
import { Field } from './Field.tsx';

export type TimeZoneFieldProps = {
  value: string;
  error: string | undefined;
  onChange: (zone: string) => void;
};

/** Where somebody's clock is, by the names every system knows; typing a city finds it. */
export function TimeZoneField({ value, error, onChange }: TimeZoneFieldProps) {
  const list = useId();
  return (
    <Field label="Time zone" error={error}>
      {(control) => (
        <>
          <input
            {...control}
            value={value}
            list={list}
            placeholder="Europe/Madrid"
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
          <datalist id={list}>
            {Intl.supportedValuesOf('timeZone').map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
