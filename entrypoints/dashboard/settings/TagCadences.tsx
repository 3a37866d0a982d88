import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import type { GroupCadences } from '../../../lib/domain/cadence.ts';
import { isCadence } from '../../../lib/domain/stakeholder-draft.ts';
import { listTags } from '../../../lib/store/tags.ts';
import { useAsked } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';
import styles from './NumbersForm.module.css';
import { keepCadences } from './settings-actions.ts';

/** How often the user means to be in touch with those who have a tag; a tag without a number says nothing. */
export function TagCadences({ ofTags }: { ofTags: NonNullable<GroupCadences['tags']> }) {
  const { act } = useDesk();
  const asked = useAsked(listTags, []);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [fault, setFault] = useState<string>();
  const inUse = asked.state === 'here' ? asked.value : [];
  const tags = [...new Set([...inUse, ...Object.keys(ofTags)])].sort();
  if (tags.length === 0) return <p>Tags that you give people in People can have a number here too.</p>;
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
