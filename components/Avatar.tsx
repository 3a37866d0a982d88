import styles from './Avatar.module.css';

export type AvatarProps = { email: string; name: string; size?: 'small' | 'medium' };

/** The person's initials in a colour of their address: the same everywhere, and nothing is fetched. For the eye only. */
export function Avatar({ email, name, size = 'small' }: AvatarProps) {
  return (
    <span class={`${styles.avatar} ${styles[size]}`} style={{ '--hue': hueOf(email) }} aria-hidden="true">
      {initialsOf(name || email)}
    </span>
  );
}

/** First and last name's first letters; of an address, its first letter. */
function initialsOf(name: string): string {
  if (name.includes('@')) return firstLetter(name);
  const words = name.split(/[\s,]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const [first, last] = [words.at(0), words.length > 1 ? words.at(-1) : undefined];
  return firstLetter(first ?? name) + firstLetter(last ?? '');
}

const firstLetter = (word: string): string => [...word][0]?.toLocaleUpperCase() ?? '';

/** Golden-angle steps keep addresses that are alike apart. */
function hueOf(email: string): number {
  let sum = 0;
  for (const letter of email) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360_000;
  return Math.round((sum * 137.5) % 360);
}
