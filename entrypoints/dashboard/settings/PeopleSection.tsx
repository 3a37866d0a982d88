import { type PeopleLists, parseListEntry } from '../../../lib/domain/people-lists.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { Section } from '../data/Section.tsx';
import { useDesk } from '../use-desk.ts';
import { EntryList } from './EntryList.tsx';
import { list, unlist } from './settings-actions.ts';

/** The user's own word on who is a person, over the rules. */
export function PeopleSection({ settings }: { settings: Settings }) {
  const { act } = useDesk();
  const addTo = (name: keyof PeopleLists) => (text: string) => {
    const entry = parseListEntry(text);
    if (!entry) return `${text} is neither an address nor a domain, as northwind.example is.`;
    void act(() => list(name, entry));
    return undefined;
  };
  return (
    <>
      <Section
        title="Never a person"
        words="No-reply senders, mailing lists, groups and rooms are left out already. What you add here, an address or a whole domain, is left out too: no badge, no touch, not counted."
      >
        <EntryList
          label="Never a person"
          entries={settings.neverList}
          empty="Nothing added."
          addLabel="Add an address or domain that is never a person"
          onAdd={addTo('never')}
          onRemove={(entry) => void act(() => unlist('never', entry))}
        />
      </Section>
      <Section
        title="Always a person"
        words="Addresses or domains that Touchbase takes for a machine or a list, and that are people all the same."
      >
        <EntryList
          label="Always a person"
          entries={settings.alwaysList}
          empty="Nothing added."
          addLabel="Add an address or domain that is always a person"
          onAdd={addTo('always')}
          onRemove={(entry) => void act(() => unlist('always', entry))}
        />
      </Section>
    </>
  );
}
