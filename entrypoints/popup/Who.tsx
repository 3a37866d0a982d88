import { ChevronDown } from 'lucide';
import { Avatar } from '../../components/Avatar.tsx';
import { groupNames } from '../../components/group-names.ts';
import { Icon } from '../../components/Icon.tsx';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import { guessGroup } from '../../lib/domain/group.ts';
import { nameOrAddress } from '../../lib/domain/names.ts';
import type { PageSeen } from '../../lib/domain/page-seen.ts';
import type { Choice } from './find-start.ts';

export type WhoProps = {
  choice: Choice;
  page: PageSeen;
  own: readonly EmailAddress[];
  onSwitch: () => void;
};

/** Whom it is for, where they come from, and the way to somebody else. */
export function Who({ choice, page, own, onSwitch }: WhoProps) {
  const name = nameOrAddress(choice);
  return (
    <div>
      <div class="who">
        <button
          type="button"
          class="person"
          aria-haspopup="listbox"
          aria-label={`For ${name}; change`}
          onClick={onSwitch}
        >
          <Avatar email={choice.email} name={name} />
          <bdi>{name}</bdi>
          <Icon of={ChevronDown} />
        </button>
        {choice.isHere && <span class="soft">from this {page.kind === 'event' ? 'event' : 'mail'}</span>}
      </div>
      {!choice.stakeholder && (
        <p class="soft">
          Not tracked yet: saving tracks {name} as {groupNames[guessGroup(choice.email, own)].toLowerCase()}.
        </p>
      )}
    </div>
  );
}
