import { type Group, groups } from '../lib/domain/group.ts';
import type { ControlProps } from './Field.tsx';
import { groupNames } from './group-names.ts';

export type GroupSelectProps = Partial<ControlProps> & {
  'aria-label'?: string;
  value: Group;
  onPick: (group: Group) => void;
};

/** One of the groups that have their own defaults. */
export function GroupSelect({ value, onPick, ...rest }: GroupSelectProps) {
  const pick = (chosen: string) => {
    const group = groups.find((one) => one === chosen);
    if (group) onPick(group);
  };
  return (
    <select {...rest} value={value} onChange={(event) => pick(event.currentTarget.value)}>
      {groups.map((group) => (
        <option key={group} value={group}>
          {groupNames[group]}
        </option>
      ))}
    </select>
  );
}
