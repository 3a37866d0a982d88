import { addressFault } from '../../../lib/domain/address-fault.ts';
import { parseEmailAddress } from '../../../lib/domain/email-address.ts';
import { allOwn, type Settings } from '../../../lib/domain/settings.ts';
import { Section } from '../data/Section.tsx';
import { useDesk } from '../use-desk.ts';
import { EntryList } from './EntryList.tsx';
import { nameOwn, refuse } from './settings-actions.ts';

/** The user's own addresses: they say which mail is out and which is in, and they are nobody to keep in touch with. */
export function OwnSection({ settings }: { settings: Settings }) {
  const { act } = useDesk();
  const add = (text: string): string | undefined => {
    const address = parseEmailAddress(text);
    if (!address) return `${text} is not an address: ${addressFault(text)}.`;
    void act(() => nameOwn(address));
    return undefined;
  };
  return (
    <Section
      title="Your own addresses"
      words="Learned from the pages of each account. Mail from them is yours, and they are nobody to keep in touch with. One that you remove is never learned again."
    >
      <EntryList
        label="Your own addresses"
        entries={allOwn(settings)}
        empty="None yet: open Gmail, or add one."
        addLabel="Add an address of yours"
        onAdd={add}
        onRemove={(address) => void act(() => refuse(address))}
      />
    </Section>
  );
}
