import { groupNames } from '../../../components/group-names.ts';
import { type Group, groups } from '../../../lib/domain/group.ts';
import styles from './MailImport.module.css';

export type GroupPickerProps = { isDisabled: boolean; onPick: (group: Group) => void };

/** Puts everybody who is ticked into one group. */
export function GroupPicker({ isDisabled, onPick }: GroupPickerProps) {
  const pick = (select: HTMLSelectElement) => {
    const group = groups.find((one) => one === select.value);
    if (group) onPick(group);
    // It says what to do, not what was done: the same can be picked again for others.
    select.value = '';
  };
  return (
    <select
      class={styles.organisations}
      aria-label="Put everybody ticked into a group"
      disabled={isDisabled}
      value=""
      onChange={(event) => pick(event.currentTarget)}
    >
      <option value="">Group of the ticked …</option>
      {groups.map((one) => (
        <option key={one} value={one}>
          {groupNames[one]}
        </option>
      ))}
    </select>
  );
}
