import { useId, useState } from 'preact/hooks';
import { Avatar } from '../../components/Avatar.tsx';
import { searchPeople } from '../../lib/domain/search-people.ts';
import { listStakeholders } from '../../lib/store/stakeholders.ts';
import { Dialog } from './Dialog.tsx';
import styles from './Palette.module.css';
import { findCommands } from './palette-commands.ts';
import { go, hashOf } from './route.ts';
import { useAsked } from './use-asked.ts';
import { useDesk } from './use-desk.ts';

export type PaletteProps = { onClose: () => void; onKeys: () => void };

const MOST_PEOPLE = 8;

/** Something the palette has found: a person or a command. */
type Found = { key: string; words: string; more: string; email?: string; run: () => void };

/** Type a few letters of a person or of what to do; Enter takes the first. */
export function Palette({ onClose, onKeys }: PaletteProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = useFound(typed, onKeys);
  const list = useId();
  const index = Math.min(chosen, found.length - 1);
  const run = (one: Found | undefined) => {
    if (!one) return;
    onClose();
    one.run();
  };
  const steer = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setChosen((index + step + found.length) % found.length);
    else if (event.key === 'Enter' && !event.isComposing) run(found[index]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog label="Find" onClose={onClose}>
      <input
        class={styles.field}
        role="combobox"
        aria-label="Find people and commands"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-activedescendant={found[index] && `${list}-${index}`}
        aria-autocomplete="list"
        placeholder="Find people and commands"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setChosen(0);
        }}
        onKeyDown={steer}
      />
      <div id={list} class={styles.list} role="listbox" aria-label="Found">
        {found.map((one, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and the keys.
          <div
            key={one.key}
            id={`${list}-${at}`}
            class={styles.one}
            role="option"
            tabIndex={-1}
            aria-selected={at === index}
            ref={at === index ? showRow : null}
            onPointerMove={() => setChosen(at)}
            onClick={() => run(one)}
          >
            {one.email && <Avatar email={one.email} name={one.words} />}
            <bdi class={styles.words}>{one.words}</bdi>
            <span class={styles.more}>{one.more}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && (
        <p class={styles.nothing} role="status">
          Nothing with “{typed.trim()}”. A name, an address, an organisation or a command will do.
        </p>
      )}
    </Dialog>
  );
}

const showRow = (row: HTMLElement | null): void => row?.scrollIntoView({ block: 'nearest' });

/** People first, the commands after them; with nothing typed, the commands. */
function useFound(typed: string, onKeys: () => void): Found[] {
  const { act } = useDesk();
  const asked = useAsked(listStakeholders, []);
  const people = asked.state === 'here' && typed.trim() ? searchPeople(asked.value, typed, MOST_PEOPLE) : [];
  return [
    ...people.map(({ id, name, emails, organisation }) => ({
      key: id,
      words: name,
      more: organisation ?? emails[0] ?? '',
      email: emails[0] ?? '',
      run: () => go(hashOf.person(id)),
    })),
    ...findCommands(typed).map(({ words, run }) => ({
      key: words,
      words,
      more: '',
      run: () => run({ act, showKeys: onKeys }),
    })),
  ];
}
