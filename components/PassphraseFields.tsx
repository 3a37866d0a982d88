import { useState } from 'preact/hooks';
import { judgePassphrase } from '../lib/domain/passphrase.ts';
import { Field } from './Field.tsx';
import styles from './PassphraseFields.module.css';

export type PassphraseFieldsProps = {
  /** Hears the passphrase while it is usable and typed twice alike, else undefined. */
  onChange: (passphrase: string | undefined) => void;
};

/** A new passphrase, typed twice, with what is to be said of it. */
export function PassphraseFields({ onChange }: PassphraseFieldsProps) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const { isUsable, words } = judgePassphrase(first);
  const change = (one: string, other: string) => {
    setFirst(one);
    setSecond(other);
    onChange(judgePassphrase(one).isUsable && one === other ? one : undefined);
  };
  const isOther = second !== '' && !first.startsWith(second) && first !== second;
  return (
    <div class={styles.fields}>
      <Field
        label="Passphrase"
        hint={first ? words : 'Nobody can open the file without it, and nobody can find it again.'}
      >
        {(control) => (
          <input
            {...control}
            type="password"
            autocomplete="new-password"
            value={first}
            onInput={({ currentTarget }) => change(currentTarget.value, second)}
          />
        )}
      </Field>
      <Field
        label="Once more"
        error={isOther ? 'This is not the same.' : undefined}
        hint={isUsable && first === second ? 'The same.' : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="password"
            autocomplete="new-password"
            value={second}
            onInput={({ currentTarget }) => change(first, currentTarget.value)}
          />
        )}
      </Field>
    </div>
  );
}
