import { useId } from 'preact/hooks';
import styles from './Segmented.module.css';

export type Option<Value extends string> = {
  value: Value;
  label: string;
  /** The single key that picks it, in capitals as printed on keyboards. */
  shortcut?: string;
};

export type SegmentedProps<Value extends string> = {
  /** What is chosen here, for those who listen. */
  label: string;
  options: readonly Option<Value>[];
  /** Absent: none is chosen yet. */
  value: Value | undefined;
  onPick: (value: Value) => void;
};

/** One of a few, all in sight. */
export function Segmented<Value extends string>({ label, options, value, onPick }: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset class={styles.group} aria-label={label}>
      {options.map((option) => (
        <label key={option.value} class={styles.option}>
          <input
            type="radio"
            class={styles.radio}
            name={name}
            checked={option.value === value}
            onChange={() => onPick(option.value)}
          />
          <span>{option.label}</span>
          {option.shortcut && (
            <span class={styles.shortcut} aria-hidden="true">
              {option.shortcut}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
