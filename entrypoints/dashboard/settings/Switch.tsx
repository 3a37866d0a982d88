import styles from './Switch.module.css';

export type SwitchProps = { label: string; isOn: boolean; onChange: (isOn: boolean) => void };

/** Something that is on or off, at once. */
export function Switch({ label, isOn, onChange }: SwitchProps) {
  return (
    <label class={styles.switch}>
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
