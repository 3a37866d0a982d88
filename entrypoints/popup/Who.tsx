import { ChevronDown } from 'lucide';
import { Avatar } from '../../components/Avatar.tsx';
import { groupNames } from '../../components/group-names.ts';
import { Icon } from '../../components/Icon.tsx';
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx';
import { cadenceOf, type GroupCadences } from '../../lib/domain/cadence.ts';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import { guessGroup } from '../../lib/domain/group.ts';
import { nameOrAddress } from '../../lib/domain/names.ts';
import type { PageSeen } from '../../lib/domain/page-seen.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { longAgo } from '../../lib/domain/words-for-time.ts';
import type { Choice } from './find-start.ts';

export type WhoProps = {
  choice: Choice;
  page: PageSeen;
  own: readonly EmailAddress[];
  ofGroups: GroupCadences;
  now: Instant;
  onSwitch: () => void;
};

/** Whom it is for, where they come from, and the way to somebody else. */
export function Who({ choice, page, own, ofGroups, now, onSwitch }: WhoProps) {
  const name = nameOrAddress(choice);
  return (
    <div>
      <div class="who">
        <h1 class="heading">
          <button type="button" class="person" aria-haspopup="listbox" onClick={onSwitch}>
            <Avatar email={choice.email} name={name} />
            <bdi>{name}</bdi>
            <VisuallyHidden>; change</VisuallyHidden>
            <Icon of={ChevronDown} />
          </button>
        </h1>
        {choice.isHere && <span class="soft">from this {page.kind === 'event' ? 'event' : 'mail'}</span>}
      </div>
      <p class="soft">
        {choice.stakeholder ? lastTouchWords(choice.stakeholder, now, ofGroups) : trackWords(choice, own)}
      </p>
    </div>
  );
}

function lastTouchWords(stakeholder: Stakeholder, now: Instant, ofGroups: GroupCadences): string {
  const { last } = stakeholder.summary;
  const { ideal } = cadenceOf(stakeholder, ofGroups);
  const since = last === undefined ? 'No touch yet' : `Last touch ${longAgo(last, now)}`;
  return `${since}; you meant every ${ideal} days`;
}

const trackWords = (choice: Choice, own: readonly EmailAddress[]): string =>
  `Not tracked: saving tracks ${nameOrAddress(choice)} as ${groupNames[guessGroup(choice.email, own)].toLowerCase()}`;
