import styles from './CheckLine.module.css';

export type CheckLineProps = { label: string; isOn: boolean; onChange: (isOn: boolean) => void };

/** Something to tick, with its words. */
export function CheckLine({ label, isOn, onChange }: CheckLineProps) {
  return (
    <label class={styles.line}>
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
