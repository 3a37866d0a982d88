import { Avatar } from '../../components/Avatar.tsx';
import type { Stakeholder, StakeholderId } from '../../lib/domain/stakeholder.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { longAgo } from '../../lib/domain/words-for-time.ts';

export type RowPeopleProps = {
  people: readonly Stakeholder[];
  now: Instant;
  onOpen: (id: StakeholderId) => void;
};

/** The tracked people of the visible rows of a list of mail: offered, and no more. */
export function RowPeople({ people, now, onOpen }: RowPeopleProps) {
  if (people.length === 0) return null;
  return (
    <section aria-label="People in this list">
      <h2>In this list</h2>
      <ul class="rows">
        {people.map(({ id, name, emails: [email = ''], summary: { last } }) => (
          <li key={id}>
            <button type="button" class="row" onClick={() => onOpen(id)}>
              <Avatar email={email} name={name} />
              <bdi>{name}</bdi>
              <span>{last === undefined ? 'no touch yet' : longAgo(last, now)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
