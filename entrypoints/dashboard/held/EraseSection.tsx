import { Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { namesThem } from '../../../lib/domain/erasure.ts';
import type { StakeholderId } from '../../../lib/domain/stakeholder.ts';
import type { Outcome } from '../../../lib/hooks/use-acting.ts';
import { forgetDrafts } from '../../../lib/hooks/use-draft.ts';
import { erasePerson } from '../../../lib/store/erase.ts';
import { go, hashOf } from '../route.ts';
import { useDesk } from '../use-desk.ts';
import styles from './HeldPage.module.css';

/** Erasing for good: what it means, and the name typed out, since nothing takes it back. */
export function EraseSection({ id, name }: { id: StakeholderId; name: string }) {
  const { act } = useDesk();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string>();
  const submit = async (event: Event) => {
    event.preventDefault();
    if (typed.trim().toLowerCase() !== name.trim().toLowerCase())
      return setFault(`Type ${name} to erase them.`);
    if (await act(() => erase(id))) go(hashOf.people);
  };
  return (
    <section class={styles.erase} aria-label="Erase">
      <h2>Erase</h2>
      <p>
        Their details, addresses, touches and everything you wrote down about them go, and so do the history
        and the journal of it and Touchbase’s own copies: a new one is taken at once, without them. This
        cannot be undone.
      </p>
      <p class={styles.words}>
        What you wrote about others stays, even where it names them. Backups and exports that you have saved
        to files are yours to delete. Seen on a page again, they are somebody not tracked.
      </p>
      <form class={styles.form} noValidate onSubmit={(event) => void submit(event)}>
        <Field label={`Type “${name}” to erase`} error={fault}>
          {(control) => (
            <input
              {...control}
              autocomplete="off"
              spellcheck={false}
              value={typed}
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                setFault(undefined);
              }}
            />
          )}
        </Field>
        <Button type="submit" icon={Trash2}>
          Erase for good
        </Button>
      </form>
    </section>
  );
}

async function erase(id: StakeholderId): Promise<Outcome> {
  const who = await erasePerson(id);
  if (who) forgetDrafts(namesThem(who));
  return { message: 'Erased, with everything kept about them.' };
}
