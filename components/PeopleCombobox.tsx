import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { EmailAddress } from '../lib/domain/email-address.ts';
import { nameOrAddress } from '../lib/domain/names.ts';
import { Avatar } from './Avatar.tsx';
import field from './Field.module.css';
import styles from './PeopleCombobox.module.css';

/** Somebody to choose. `more` says what tells them apart. */
export type PersonOption = { email: EmailAddress; name: string; more: string };

export type PeopleComboboxProps = {
  /** What is asked, for those who do not see it. */
  label?: string;
  typed: string;
  /** Those who fit what is typed, the likeliest first. */
  options: readonly PersonOption[];
  /** Said when there is nobody to choose, or what is typed is no address. */
  words: string | undefined;
  onType: (typed: string) => void;
  onPick: (email: EmailAddress) => void;
  /** Missing while there is nobody to go back to. */
  onCancel?: (() => void) | undefined;
};

/** Finds somebody by typing: arrow keys choose, Enter takes, Escape goes back. */
export function PeopleCombobox({
  label = 'Whom is it for?',
  typed,
  options,
  words,
  onType,
  onPick,
  onCancel,
}: PeopleComboboxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [active, setActive] = useState(0);
  const place = Math.min(active, options.length - 1);
  useLayoutEffect(() => input.current?.focus(), []);
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive((place + 1) % options.length);
    else if (event.key === 'ArrowUp') setActive((place - 1 + options.length) % options.length);
    else if (event.key === 'Enter' && !event.isComposing) pickActive();
    else if (event.key === 'Escape' && onCancel) onCancel();
    else return;
    event.preventDefault();
  };
  const pickActive = () => {
    const option = options[place];
    if (option) onPick(option.email);
  };
  return (
    <div class={styles.place}>
      <input
        ref={input}
        class={field.control}
        role="combobox"
        aria-label={label}
        aria-expanded={options.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={options.length > 0 ? `${id}-${place}` : undefined}
        aria-describedby={`${id}-words`}
        placeholder={`${label} Name or address`}
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => {
          setActive(0);
          onType(event.currentTarget.value);
        }}
        onKeyDown={hear}
      />
      <div id={id} class={styles.list} role="listbox" aria-label="People">
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox hears the keys for all of its options.
          <div
            key={option.email}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            class={styles.option}
            aria-selected={index === place}
            onPointerMove={() => setActive(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(option.email)}
          >
            <Avatar email={option.email} name={option.name} />
            <bdi class={styles.name}>{nameOrAddress(option)}</bdi>
            <span class={styles.more}>{option.more}</span>
          </div>
        ))}
      </div>
      <p id={`${id}-words`} class={styles.words} aria-live="polite">
        {words}
      </p>
    </div>
  );
}
