import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { PassphraseFields } from '../../../components/PassphraseFields.tsx';
import { ProgressLine } from '../../../components/ProgressLine.tsx';
import { privateKinds } from '../../../lib/domain/backup-hand-over.ts';
import { countOf } from '../../../lib/domain/count-of.ts';
import type { EntryKind } from '../../../lib/domain/ledger.ts';
import type { Stakeholder, StakeholderId } from '../../../lib/domain/stakeholder.ts';
import { handOver } from '../../../lib/extension/backup.ts';
import styles from './HandOverForm.module.css';
import { KindChoice } from './KindChoice.tsx';
import { entryKinds } from './kind-words.ts';
import { PeopleChoice } from './PeopleChoice.tsx';
import { useBackupRun } from './use-backup-run.ts';

export type HandOverFormProps = {
  people: readonly Stakeholder[];
  /** Chosen already, as under People. */
  chosen: readonly StakeholderId[];
  onLeave: () => void;
};

const openKinds: ReadonlySet<EntryKind> = new Set(entryKinds.filter((kind) => !privateKinds.includes(kind)));

/** Who, what of them, from whom, and sealed with what. */
export function HandOverForm({ people, chosen, onLeave }: HandOverFormProps) {
  const run = useBackupRun();
  const [who, setWho] = useState<ReadonlySet<StakeholderId>>(() => new Set(chosen));
  const [what, setWhat] = useState({ details: true, touches: true, kinds: openKinds });
  const [from, setFrom] = useState('');
  const [passphrase, setPassphrase] = useState<string>();
  const place = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => place.current?.querySelector('input')?.focus(), []);
  const hear = ({ key, target }: KeyboardEvent) => {
    // A search is emptied by it first.
    const isSearch = target instanceof HTMLInputElement && target.type === 'search' && target.value !== '';
    if (key === 'Escape' && !isSearch && !run.isRunning) onLeave();
  };
  const give = () =>
    run.start(async (onProgress) => {
      if (passphrase === undefined) return undefined;
      await handOver({ people: who, ...what }, { from, passphrase, onProgress });
      onLeave();
      const words = countOf(who.size, 'person', 'people');
      return {
        message: `${words} packed. The file is in your downloads folder; tell the passphrase by another way.`,
      };
    });
  return (
    <form
      ref={place}
      class={styles.form}
      onKeyDown={hear}
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <PeopleChoice people={people} chosen={who} onChange={setWho} />
      <KindChoice what={what} onChange={setWhat} />
      <Field label="Your name, if they should see it">
        {(control) => (
          <input
            {...control}
            maxLength={100}
            autocomplete="name"
            value={from}
            onInput={({ currentTarget }) => setFrom(currentTarget.value)}
          />
        )}
      </Field>
      <PassphraseFields onChange={setPassphrase} />
      {run.isRunning ? (
        <ProgressLine words="Packing" done={run.done} />
      ) : (
        <div class={styles.actions}>
          <Button type="submit" look="primary" disabled={who.size === 0 || passphrase === undefined}>
            Hand over {countOf(who.size, 'person', 'people')}
          </Button>
          <Button onClick={onLeave}>Cancel</Button>
        </div>
      )}
    </form>
  );
}
