import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import type { GroupCadences } from '../../../lib/domain/cadence.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { isCadence } from '../../../lib/domain/stakeholder-draft.ts';
import { listTags } from '../../../lib/store/tags.ts';
import { Section } from '../data/Section.tsx';
import { useAsked } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';
import styles from './NumbersForm.module.css';
import { keepCadences } from './settings-actions.ts';

type OfTags = NonNullable<GroupCadences['tags']>;

/** How often the user means to be in touch with those who have a tag; a tag without a number says nothing. */
export function TagCadencesSection({ settings }: { settings: Settings }) {
  const asked = useAsked(listTags, []);
  const ofTags = settings.groupCadences.tags ?? {};
  const inUse = asked.state === 'here' ? asked.value : [];
  const tags = [...new Set([...inUse, ...Object.keys(ofTags)])].sort();
  return (
    <Section
      title="Cadence by tag"
      words="In touch every so many days with everybody who has the tag and no number of their own; of several tags the closest counts. A tag without a number leaves it to their place on the grid or their group."
    >
      {tags.length === 0 ? (
        <p>Tags that you give people in People can have a number here.</p>
      ) : (
        <TagsForm tags={tags} ofTags={ofTags} />
      )}
    </Section>
  );
}

function TagsForm({ tags, ofTags }: { tags: readonly string[]; ofTags: OfTags }) {
  const { act } = useDesk();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [fault, setFault] = useState<string>();
  const textOf = (tag: string): string => (typed[tag] ?? String(ofTags[tag] ?? '')).trim();
  const save = (event: Event) => {
    event.preventDefault();
    const wrong = tags.find((tag) => textOf(tag) !== '' && !isCadence(textOf(tag)));
    setFault(wrong);
    if (wrong !== undefined) return;
    const said = tags.filter((tag) => textOf(tag) !== '').map((tag) => [tag, Number(textOf(tag))] as const);
    void act(() => keepCadences({ tags: Object.fromEntries(said) }));
  };
  return (
    <form class={styles.form} noValidate aria-label="In touch with those who have a tag" onSubmit={save}>
      {tags.map((tag) => (
        <Field
          key={tag}
          label={`#${tag}`}
          error={fault === tag ? 'A whole number, 1 to 730, or nothing.' : undefined}
        >
          {(control) => (
            <input
              {...control}
              inputMode="numeric"
              autocomplete="off"
              value={typed[tag] ?? ofTags[tag] ?? ''}
              onInput={(event) => setTyped({ ...typed, [tag]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
      <div class={styles.actions}>
        <Button type="submit">Save</Button>
      </div>
    </form>
  );
}
