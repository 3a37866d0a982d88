import type { CalendarDate } from '../lib/domain/calendar-date.ts';
import { isOpenFollowUp, type LedgerEntry } from '../lib/domain/ledger.ts';
import { type LedgerSection, toSections } from '../lib/domain/ledger-sections.ts';
import { tick } from '../lib/domain/new-entry.ts';
import type { Instant } from '../lib/domain/time.ts';
import { DueList } from './DueList.tsx';
import { EntryRow, type EntryRowProps } from './EntryRow.tsx';
import list from './List.module.css';
import { Section } from './Section.tsx';

export type PersonLedgerProps = Pick<EntryRowProps, 'onChange' | 'onRemove'> & {
  entries: readonly LedgerEntry[];
  today: CalendarDate;
  now: Instant;
};

/** All that is open between the user and somebody: due, promised, asked, agreed, to tell, to be careful about. */
export function PersonLedger({ entries, ...rest }: PersonLedgerProps) {
  return (
    <>
      {toSections(entries).map((section) =>
        section.id === 'due' ? (
          <DueList
            key={section.id}
            followUps={section.entries.filter(isOpenFollowUp)}
            today={rest.today}
            onDone={(followUp) => rest.onChange(tick(followUp, rest.now), 'Done')}
          />
        ) : (
          <Rows key={section.id} section={section} {...rest} />
        ),
      )}
    </>
  );
}

function Rows({
  section: { title, words, entries },
  ...rest
}: Omit<PersonLedgerProps, 'entries'> & { section: LedgerSection }) {
  return (
    <Section title={title} count={entries.length} {...(words && { words })}>
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
