import { Avatar } from '../../components/Avatar.tsx';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import styles from './PersonLink.module.css';
import { hashOf } from './route.ts';

export type PersonLinkProps = { stakeholder: Pick<Stakeholder, 'id' | 'name' | 'emails' | 'organisation'> };

/** A person by name; leads to all that is known about them. */
export function PersonLink({ stakeholder: { id, name, emails, organisation } }: PersonLinkProps) {
  return (
    <span class={styles.person}>
      <Avatar email={emails[0] ?? ''} name={name} />
      <a class={styles.name} href={hashOf.person(id)}>
        <bdi>{name}</bdi>
      </a>
      {organisation && <bdi class={styles.organisation}>{organisation}</bdi>}
    </span>
  );
}
