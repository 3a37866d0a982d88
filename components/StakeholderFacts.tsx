import { Pencil } from 'lucide';
import type { Ref } from 'preact';
import { cityOf } from '../lib/domain/city-of.ts';
import type { Group } from '../lib/domain/group.ts';
import { influenceWords } from '../lib/domain/importance.ts';
import type { Stakeholder } from '../lib/domain/stakeholder.ts';
import type { Instant } from '../lib/domain/time.ts';
import { timeIn } from '../lib/domain/words-for-time.ts';
import { Button } from './Button.tsx';
import { GroupSelect } from './GroupSelect.tsx';
import styles from './StakeholderFacts.module.css';

export type StakeholderFactsProps = {
  stakeholder: Stakeholder;
  now: Instant;
  onGroup: (group: Group) => void;
  onEdit: () => void;
  editRef: Ref<HTMLButtonElement>;
  /** What is special about today or tomorrow where they are. */
  notice?: string | undefined;
};

/** Who somebody is: name, group, what they do where, and what their clock says. */
export function StakeholderFacts({
  stakeholder,
  now,
  onGroup,
  onEdit,
  editRef,
  notice,
}: StakeholderFactsProps) {
  const { name, nickname, emails, group, role, organisation, timeZone = '' } = stakeholder;
  const work = [role, organisation].filter(Boolean).join(', ');
  const time = timeZone && timeIn(timeZone, now);
  const facts = [nickname && `called ${nickname}`, work, time && `${time} in ${cityOf(timeZone)}`]
    .filter(Boolean)
    .join(' · ');
  const { tags = [] } = stakeholder;
  const more = [influenceWords(stakeholder), ...tags.map((tag) => `#${tag}`)].filter(Boolean).join(' · ');
  return (
    <header class={styles.facts}>
      <h2 class={styles.name} title={emails.join('\n')}>
        <bdi>{name}</bdi>
      </h2>
      <GroupSelect class={styles.group ?? ''} aria-label="Group" value={group} onPick={onGroup} />
      <Button
        look="quiet"
        icon={Pencil}
        buttonRef={editRef}
        aria-label={`Edit ${name}`}
        title="Edit"
        onClick={onEdit}
      />
      <p class={styles.more} title={timeZone}>
        <bdi>{facts || emails[0]}</bdi>
      </p>
      {notice && (
        <p class={styles.notice}>
          <bdi>{notice}</bdi>
        </p>
      )}
      {more && (
        <p class={styles.more}>
          <bdi>{more}</bdi>
        </p>
      )}
    </header>
  );
}
