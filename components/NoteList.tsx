import { X } from 'lucide';
import type { Note } from '../lib/domain/ledger.ts';
import type { Instant } from '../lib/domain/time.ts';
import { exactly, longAgo } from '../lib/domain/words-for-time.ts';
import { Button } from './Button.tsx';
import list from './List.module.css';
import styles from './NoteList.module.css';
import { OriginLink } from './OriginLink.tsx';
import { Section } from './Section.tsx';

export type NoteListProps = { notes: readonly Note[]; now: Instant; onRemove: (note: Note) => void };

/** What the user wants to remember about somebody, newest first. Not shown while there is nothing. */
export function NoteList({ notes, now, onRemove }: NoteListProps) {
  if (notes.length === 0) return null;
  return (
    <Section title="Notes" count={notes.length}>
      <ul class={list.list}>
        {notes.map((note) => (
          <li key={note.id} class={styles.note}>
            <p class={styles.text} dir="auto">
              {note.text}
            </p>
            <Button
              look="quiet"
              icon={X}
              aria-label={`Remove note: ${note.text}`}
              onClick={() => onRemove(note)}
            />
            <p class={styles.more}>
              <time dateTime={new Date(note.createdAt).toISOString()} title={exactly(note.createdAt)}>
                {longAgo(note.createdAt, now)}
              </time>
              {note.origin && <OriginLink origin={note.origin} />}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
