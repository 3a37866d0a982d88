import { useLayoutEffect, useState } from 'preact/hooks';
import styles from './Switch.module.css';

export type SwitchProps = {
  label: string;
  isOn: boolean;
  /** Answers whether it could be saved. */
  onChange: (isOn: boolean) => Promise<boolean>;
};

/** Something that is on or off: as it was clicked while it is being saved, and back again when it cannot be. */
export function Switch({ label, isOn, onChange }: SwitchProps) {
  const [shown, setShown] = useState(isOn);
  useLayoutEffect(() => setShown(isOn), [isOn]);
  const change = async (wanted: boolean) => {
    setShown(wanted);
    if (!(await onChange(wanted))) setShown(!wanted);
  };
  return (
    <label class={styles.switch}>
      <input type="checkbox" checked={shown} onChange={(event) => void change(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
