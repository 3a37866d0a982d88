import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { groupNames } from '../../../components/group-names.ts';
import { type Candidate, candidatesOf } from '../../../lib/domain/choose-contacts.ts';
import type { Refused } from '../../../lib/domain/contact.ts';
import { countOf } from '../../../lib/domain/count-of.ts';
import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import type { Group } from '../../../lib/domain/group.ts';
import type { ContactColumns } from '../../../lib/formats/contact-columns.ts';
import type { ContactsTable } from '../../../lib/formats/contacts-table.ts';
import { ChoiceTable } from './ChoiceTable.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { GroupPicker } from './GroupPicker.tsx';
import styles from './ImportPreview.module.css';
import type { Choice, ImportPreview as Preview } from './use-import.ts';

export type ImportPreviewProps = {
  preview: Preview;
  isImporting: boolean;
  onMap: (source: number, table: ContactsTable, columns: ContactColumns) => void;
  onImport: (choice: Choice) => void;
  onLeave: () => void;
};

/** So many of each list are shown; their number always is. */
const SHOWN = 100;

/** What an import would do, before it does it: every entry of the file is in one of the lists. */
export function ImportPreview({ preview, isImporting, onMap, onImport, onLeave }: ImportPreviewProps) {
  const { file, sources, plan, records } = preview;
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => place.current?.focus(), []);
  const rows = useMemo(() => candidatesOf(plan).map(toRow), [plan]);
  // Everything new is ticked at first, and what another column brings as well.
  const [left, setLeft] = useState<ReadonlySet<EmailAddress>>(new Set());
  const [groups, setGroups] = useState<ReadonlyMap<EmailAddress, Group>>(new Map());
  const chosen = new Set(rows.map(({ email }) => email).filter((email) => !left.has(email)));
  const choose = (next: ReadonlySet<EmailAddress>) =>
    setLeft(new Set(rows.map(({ email }) => email).filter((email) => !next.has(email))));
  const putInto = (group: Group) =>
    setGroups(new Map([...groups, ...[...chosen].map((email) => [email, group] as const)]));
  const words = importWords(chosen.size, records.length);
  return (
    <section ref={place} class={styles.preview} tabIndex={-1} aria-label={`What is in ${file}`}>
      <p class={styles.file}>
        In <bdi>{file}</bdi>
        {records.length > 0 && `, with ${recordWords(records.length)} about people who are tracked or ticked`}
      </p>
      {sources.map(
        ({ file: name, read: { table } }, index) =>
          table && (
            <ColumnTable
              key={`${index} ${name}`}
              file={name}
              table={table}
              onChange={(columns) => onMap(index, table, columns)}
            />
          ),
      )}
      {rows.length > 0 && (
        <>
          <div class={styles.bar}>
            <span class={styles.title}>{countOf(rows.length, 'new person', 'new people')}</span>
            <GroupPicker isDisabled={chosen.size === 0} onPick={putInto} />
          </div>
          <ChoiceTable
            label="New people"
            rows={rows}
            why={whyWith(groups)}
            whyHead="Group"
            chosen={chosen}
            onChoose={choose}
          />
        </>
      )}
      <Known known={plan.known} />
      <RefusedList refused={plan.refused} />
      {rows.length + records.length === 0 && (
        <p>{sources.length > 0 ? 'There is nothing to import: nobody in it is new.' : 'Nobody is in it.'}</p>
      )}
      <div class={styles.actions}>
        {rows.length + records.length > 0 && (
          <Button
            look="primary"
            disabled={isImporting || words === ''}
            onClick={() => onImport({ chosen, groups })}
          >
            {isImporting ? 'Importing …' : `Import ${words}`}
          </Button>
        )}
        <Button onClick={onLeave}>{rows.length + records.length > 0 ? 'Cancel' : 'Close'}</Button>
      </div>
    </section>
  );
}

type Row = Omit<Candidate, 'organisation'> & { organisation?: { name: string }; lastAt: number };

const toRow = ({ organisation, ...one }: Candidate): Row => ({
  ...one,
  ...(organisation && { organisation: { name: organisation } }),
  lastAt: 0,
});

/** The group and the tags; of somebody who is tracked, what they would get. */
const whyWith =
  (groups: ReadonlyMap<EmailAddress, Group>) =>
  ({ email, group, tags, onlyTags }: Row): string => {
    if (group) return [groupNames[groups.get(email) ?? group], tags.join(', ')].filter(Boolean).join(' · ');
    const gets = [!onlyTags && 'this address', tags.length > 0 && `the tags ${tags.join(', ')}`];
    return `tracked already: gets ${gets.filter(Boolean).join(' and ')}`;
  };

const recordWords = (count: number): string =>
  countOf(count, 'note, call or reminder', 'notes, calls and reminders');

const importWords = (people: number, records: number): string =>
  people > 0 ? countOf(people, 'person', 'people') : records > 0 ? recordWords(records) : '';

function Known({ known }: { known: Preview['plan']['known'] }) {
  return (
    <List title="Already known" count={known.length}>
      {known.slice(0, SHOWN).map(({ id, name, emails }) => (
        <li key={id} class={styles.one}>
          <bdi class={styles.name}>{name}</bdi>
          <span class={styles.more}>{emails[0]}</span>
        </li>
      ))}
    </List>
  );
}

function RefusedList({ refused }: { refused: readonly Refused[] }) {
  return (
    <List title="Refused" count={refused.length} open={refused.length <= 8}>
      {refused.slice(0, SHOWN).map(({ line, what, reason, file }, index) => (
        <li key={`${line} ${index}`} class={styles.one}>
          <span class={styles.line}>{file ?? `Line ${line}`}</span>
          <span class={styles.reason}>
            {what !== file && (
              <>
                <bdi>{what}</bdi>:{' '}
              </>
            )}
            {reason}
          </span>
        </li>
      ))}
    </List>
  );
}

type ListProps = { title: string; count: number; open?: boolean; children: ComponentChildren };

function List({ title, count, open = false, children }: ListProps) {
  if (count === 0) return null;
  return (
    <details class={styles.part} open={open}>
      <summary class={styles.title}>
        {title} <span class={styles.count}>{count.toLocaleString()}</span>
      </summary>
      <ul class={styles.list}>
        {children}
        {count > SHOWN && <li class={styles.more}>and {(count - SHOWN).toLocaleString()} more</li>}
      </ul>
    </details>
  );
}
