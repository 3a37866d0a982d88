import type { CalendarDate } from '../lib/domain/calendar-date.ts';
import { type Culture, weekWords, workDaysOf } from '../lib/domain/culture.ts';
import { cultureFacts } from '../lib/domain/culture-facts.ts';
import { type Holiday, nextHoliday } from '../lib/domain/holiday.ts';
import styles from './CultureCard.module.css';
import { Section } from './Section.tsx';

export type CultureCardProps = {
  culture: Culture;
  holidays: readonly Holiday[];
  /** Where they are. */
  today: CalendarDate;
};

/** How to write to somebody, how to say their name, and when their country works. */
export function CultureCard({ culture, holidays, today }: CultureCardProps) {
  const week = culture.country && workDaysOf(culture.country);
  const facts: [label: string, words: string | undefined][] = [
    ...cultureFacts(culture),
    ['Works', week ? weekWords(week) : undefined],
    ['Next holiday', nextHoliday(holidays, today)],
  ];
  return (
    <Section title="Culture">
      <dl class={styles.facts}>
        {facts.map(
          ([label, words]) =>
            words && (
              <div key={label} class={styles.fact}>
                <dt class={styles.label}>{label}</dt>
                <dd class={styles.words}>
                  <bdi>{words}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
    </Section>
  );
}
