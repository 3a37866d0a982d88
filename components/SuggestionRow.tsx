import { useId } from 'preact/hooks';
import type { CalendarDate } from '../lib/domain/calendar-date.ts';
import { wayNames } from '../lib/domain/entry-words.ts';
import type { Suggestion } from '../lib/domain/suggestion.ts';
import { dueWords } from '../lib/domain/words-for-time.ts';
import { Button } from './Button.tsx';
import styles from './SuggestionRow.module.css';

export type SuggestionRowProps = {
  suggestion: Suggestion;
  today: CalendarDate;
  /** Whether the keys are this row's. */
  isNext: boolean;
  onTake: () => void;
  onDrop: () => void;
};

/** A sentence that reads like a promise or a request, whose it would be, and the two things to do with it. */
export function SuggestionRow({ suggestion, today, isNext, onTake, onDrop }: SuggestionRowProps) {
  const { sentence, way, due } = suggestion;
  const id = useId();
  return (
    <div class={styles.row}>
      <p class={styles.what}>
        {wayNames[way]}
        {due && `, by ${dueWords(due, today)}`}
      </p>
      <q id={id} class={styles.sentence} dir="auto">
        {sentence}
      </q>
      <div class={styles.actions}>
        <Button aria-describedby={id} onClick={onTake} {...(isNext && { hint: 'Y' })}>
          Add
        </Button>
        <Button look="quiet" aria-describedby={id} onClick={onDrop} {...(isNext && { hint: '⌫' })}>
          Drop
        </Button>
      </div>
    </div>
  );
}
