import type { Tone } from '../../domain/badge.ts';
import type { EventTone } from '../../domain/event-tone.ts';

/** Chips of a page that are asked about: a month of a very full calendar has fewer. */
const MOST = 1000;

/**
 * What is known of the events whose chips the page shows. It is asked for when other chips are there than before or there
 * may be news, one question at a time; `onAnswer` hears of each answer.
 */
export function createChipTones(
  ask: (keys: string[]) => Promise<readonly EventTone[]>,
  onAnswer: () => void,
) {
  let tones = new Map<string, Tone>();
  let asked = '';
  let next: string[] | undefined;
  let asking = false;

  const askOn = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    while (next) {
      const keys = next;
      next = undefined;
      try {
        const answer = keys.length > 0 ? await ask(keys) : [];
        tones = new Map(answer.map(({ key, tone }) => [key, tone]));
        onAnswer();
      } catch {
        // No answer is no news: what was known stays, until the next change.
      }
    }
    asking = false;
  };

  return {
    /** To be called with the events of all chips, as often as one likes. */
    look(events: Iterable<string>, mayBeNews: boolean): void {
      const keys = [...new Set(events)].slice(0, MOST);
      const wanted = keys.join(' ');
      if (wanted === asked && !mayBeNews) return;
      asked = wanted;
      next = keys;
      void askOn();
    },
    toneOf: (key: string): Tone | undefined => tones.get(key),
    hasAny: (): boolean => tones.size > 0,
  };
}
