import type { Worth } from '../../../lib/domain/asks.ts';
import { worthWords } from '../../../lib/domain/day-words.ts';
import styles from './Row.module.css';

/** How long something takes, and why it stands where it does. */
export const Minutes = ({ of }: { of: Worth }) => (
  <span class={styles.context} title={worthWords(of)}>
    about {of.minutes} min
  </span>
);
