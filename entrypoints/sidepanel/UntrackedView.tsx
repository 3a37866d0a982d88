import { UntrackedCard } from '../../components/UntrackedCard.tsx';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import { nameOrAddress } from '../../lib/domain/names.ts';
import type { PageSeen, PersonSeen } from '../../lib/domain/page-seen.ts';
import type { Instant } from '../../lib/domain/time.ts';
import type { Acting } from '../../lib/hooks/use-acting.ts';
import { useStored } from '../../lib/hooks/use-stored.ts';
import { findSighting } from '../../lib/store/sightings.ts';
import { trackPerson } from '../../lib/store/track.ts';

export type UntrackedViewProps = {
  cardId: string;
  person: PersonSeen;
  page: PageSeen;
  own: readonly EmailAddress[];
  now: Instant;
  act: Acting['act'];
};

/** Somebody on the page who is not tracked, and the button that changes it. */
export function UntrackedView({ cardId, person, page, own, now, act }: UntrackedViewProps) {
  const sighting = useStored(() => findSighting(person.email), [person.email]);
  const track = () =>
    act(async () => {
      const { untrack } = await trackPerson(person, { page, own });
      return {
        message: `Tracking ${nameOrAddress(person)}`,
        undo: untrack,
      };
    });
  return (
    <main class="scroll">
      <div class="card" id={cardId} role="tabpanel" aria-label={nameOrAddress(person)}>
        <UntrackedCard
          person={person}
          sighting={sighting.state === 'here' ? sighting.value : undefined}
          now={now}
          onTrack={() => void track()}
        />
      </div>
    </main>
  );
}
