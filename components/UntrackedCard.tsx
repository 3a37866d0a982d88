import type { EmailAddress } from '../lib/domain/email-address.ts';
import { nameOrAddress } from '../lib/domain/names.ts';
import type { Sighting } from '../lib/domain/sighting.ts';
import type { Instant } from '../lib/domain/time.ts';
import { exactly, longAgo } from '../lib/domain/words-for-time.ts';
import { Avatar } from './Avatar.tsx';
import { Button } from './Button.tsx';
import styles from './UntrackedCard.module.css';

export type UntrackedCardProps = {
  person: { email: EmailAddress; name: string };
  /** What was seen of them so far; not known yet, or kept no more: nothing is said. */
  sighting: Sighting | undefined;
  now: Instant;
  onTrack: () => void;
};

/** Somebody not tracked yet: who they are, what was seen, and the one step. */
export function UntrackedCard({ person, sighting, now, onTrack }: UntrackedCardProps) {
  const name = nameOrAddress(person);
  return (
    <div class={styles.card}>
      <Avatar email={person.email} name={name} size="medium" />
      <div class={styles.who}>
        <h2 class={styles.name}>
          <bdi>{name}</bdi>
        </h2>
        {name !== person.email && <p class={styles.soft}>{person.email}</p>}
        {sighting && (
          <p class={styles.soft} title={`First on ${exactly(sighting.firstAt)}`}>
            {seenWords(sighting, now)}
          </p>
        )}
      </div>
      <Button look="primary" onClick={onTrack}>
        Track
      </Button>
    </div>
  );
}

function seenWords({ count, firstAt }: Sighting, now: Instant): string {
  const first = longAgo(firstAt, now);
  return count <= 1 ? `Seen once, ${first}` : `Seen ${count} times, first ${first}`;
}
