import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import type { BackupContents } from '../../../lib/domain/backup-contents.ts';
import { toCalendarDate } from '../../../lib/domain/calendar-date.ts';
import { countOf } from '../../../lib/domain/count-of.ts';
import { dayWords } from '../../../lib/domain/words-for-time.ts';
import { useDesk } from '../use-desk.ts';
import { kindWords } from './kind-words.ts';
import styles from './RestorePreview.module.css';

export type RestorePreviewProps = {
  file: File;
  contents: BackupContents;
  onRestore: (how: 'replace' | 'merge') => void;
  onLeave: () => void;
};

/** What is in a file, before anything of it is taken. */
export function RestorePreview({ file, contents, onRestore, onLeave }: RestorePreviewProps) {
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => place.current?.focus(), []);
  const isBackup = contents.kind === 'backup';
  return (
    <section ref={place} class={styles.preview} tabIndex={-1} aria-label={`What is in ${file.name}`}>
      <h3 class={styles.title}>
        {isBackup ? 'A backup of everything' : 'A hand-over'}
        {contents.from && (
          <>
            {' '}
            from <bdi>{contents.from}</bdi>
          </>
        )}
      </h3>
      <p class={styles.soft}>
        <bdi>{file.name}</bdi>
        <Newest contents={contents} />
      </p>
      <p>{countsOf(contents).join(', ')}.</p>
      {contents.names.length > 0 && (
        <details>
          <summary class={styles.summary}>Who</summary>
          <p class={styles.names}>
            <bdi>{contents.names.join(', ')}</bdi>
            {contents.people > contents.names.length &&
              ` and ${(contents.people - contents.names.length).toLocaleString()} more`}
          </p>
        </details>
      )}
      <p class={styles.soft}>
        {isBackup
          ? 'Merge adds what is not here and takes nothing away; of two versions of a record the newer stays. Replace puts this in the place of everything that is here. Both can be undone.'
          : 'It is added to what is here. Nothing of yours is changed, and people you track already stay as you have them. It can be undone.'}
      </p>
      <div class={styles.actions}>
        {isBackup ? (
          <>
            <Button look="primary" onClick={() => onRestore('merge')}>
              Merge
            </Button>
            <Button onClick={() => onRestore('replace')}>Replace everything</Button>
          </>
        ) : (
          <Button look="primary" onClick={() => onRestore('merge')}>
            Add to mine
          </Button>
        )}
        <Button look="quiet" onClick={onLeave}>
          Cancel
        </Button>
      </div>
    </section>
  );
}

function Newest({ contents: { newest } }: { contents: BackupContents }) {
  const { today } = useDesk();
  if (newest === undefined) return null;
  return <> · last changed {dayWords(toCalendarDate(newest), today)}</>;
}

function countsOf({ people, touches, entries }: BackupContents): string[] {
  return [
    countOf(people, 'person', 'people'),
    countOf(touches, 'touch', 'touches'),
    ...Object.entries(entries).map(([kind, count]) => countOf(count, ...kindWords(kind))),
  ];
}
