import type { CalendarDate } from '../lib/domain/calendar-date.ts';
import type { LogLine } from '../lib/domain/log.ts';
import { logKinds } from '../lib/domain/log-kinds.ts';
import { previewWords } from '../lib/domain/log-words.ts';
import { Button } from './Button.tsx';
import styles from './LogOffer.module.css';

export type LogOfferProps = {
  offer: LogLine;
  today: CalendarDate;
  onTake: () => void;
  /** On the button; without, it says as what the line is kept. */
  label?: string;
  /** Whom it is kept for, where that could be somebody else. */
  whom?: string;
  /** The keys that press it. */
  hint?: string;
};

/** What a line reads like, when that is another kind: one press keeps it as that, anything else leaves it. */
export function LogOffer({ offer, today, onTake, label, whom, hint = 'Tab ⏎' }: LogOfferProps) {
  const { text } = offer;
  return (
    <div class={styles.offer}>
      <Button onClick={onTake} hint={hint}>
        {label ?? `Save as ${nameOf(offer)}${whom ? ` for ${whom}` : ''}`}
      </Button>
      <span class={styles.words}>
        {text && !label && <>“{text}”, </>}
        {previewWords(offer, today)}
      </span>
    </div>
  );
}

/** "To tell" is over as soon as they have been told. */
const nameOf = (offer: LogLine): string =>
  offer.kind === 'told' || (offer.kind === 'disclosure' && offer.isTold)
    ? 'told'
    : logKinds[offer.kind].label.toLowerCase();
