import { Fragment } from 'preact';
import type { CalendarDate } from '../lib/domain/calendar-date.ts';
import { isOpenFollowUp, type LedgerEntry } from '../lib/domain/ledger.ts';
import { type LedgerSection, toSections } from '../lib/domain/ledger-sections.ts';
import { tick } from '../lib/domain/new-entry.ts';
import type { Instant } from '../lib/domain/time.ts';
import { AnsweredList } from './AnsweredList.tsx';
import { DueList } from './DueList.tsx';
import { EntryRow, type EntryRowProps } from './EntryRow.tsx';
import list from './List.module.css';
import { Section } from './Section.tsx';

export type PersonLedgerProps = Pick<EntryRowProps, 'onChange' | 'onRemove' | 'workDays'> & {
  entries: readonly LedgerEntry[];
  /** Whose it is. */
  name: string;
  today: CalendarDate;
  now: Instant;
};

/** All that is open between the user and somebody: due, promised, asked, agreed, to tell, to be careful about. */
export function PersonLedger({ entries, name, ...rest }: PersonLedgerProps) {
  return (
    <>
      {toSections(entries, rest.today).map((section) =>
        section.id === 'due' ? (
          <Fragment key={section.id}>
            <DueList
              followUps={section.entries.filter(isOpenFollowUp)}
              today={rest.today}
              onDone={(followUp) => rest.onChange(tick(followUp, rest.now), 'Done')}
            />
            <AnsweredList entries={entries} name={name} {...rest} />
          </Fragment>
        ) : (
          <Rows key={section.id} section={section} {...rest} />
        ),
      )}
    </>
  );
}

function Rows({
  section: { title, words, isPrivate = false, entries },
  ...rest
}: Omit<PersonLedgerProps, 'entries' | 'name'> & { section: LedgerSection }) {
  return (
    <Section title={title} count={entries.length} isPrivate={isPrivate} {...(words && { words })}>
      <ul class={list.list}>
        {entries.map((entry) => (
          <li key={entry.id} data-row={entry.id}>
            <EntryRow entry={entry} {...rest} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
