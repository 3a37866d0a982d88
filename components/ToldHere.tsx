import { Button } from './Button.tsx';
import styles from './ToldHere.module.css';

export type ToldHereProps = {
  text: string;
  /** "decision": what kind of thing it is. */
  nature: string;
  /** Who has not been told, in order of decision rights. */
  people: readonly { id: string; name: string }[];
  /** Whether the key is this one's. */
  isNext: boolean;
  onTold: (ids: readonly string[]) => void;
};

/** Something that several of those on the page have not been told: all of them are marked with one key, or each alone. */
export function ToldHere({ text, nature, people, isNext, onTold }: ToldHereProps) {
  return (
    <div class={styles.one}>
      <p class={styles.text} dir="auto">
        {text} <span class={styles.soft}>{nature}</span>
      </p>
      <div class={styles.people}>
        <Button
          onClick={() => onTold(people.map(({ id }) => id))}
          {...(isNext && { hint: 'O', 'aria-keyshortcuts': 'O' })}
        >
          All {people.length} told
        </Button>
        {people.map(({ id, name }) => (
          <Button key={id} look="quiet" aria-label={`${name} told: ${text}`} onClick={() => onTold([id])}>
            <bdi>{name}</bdi>
          </Button>
        ))}
      </div>
    </div>
  );
}
