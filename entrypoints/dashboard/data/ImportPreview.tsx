import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Avatar } from '../../../components/Avatar.tsx';
import { Button } from '../../../components/Button.tsx';
import { groupNames } from '../../../components/group-names.ts';
import type { ImportPlan } from '../../../lib/domain/plan-import.ts';
import { countOf } from '../count-of.ts';
import styles from './ImportPreview.module.css';

export type ImportPreviewProps = {
  file: string;
  plan: ImportPlan;
  isImporting: boolean;
  onImport: () => void;
  onLeave: () => void;
};

/** So many of each list are shown; their number always is. */
const SHOWN = 100;

/** What an import would do, before it does it: every entry of the file is in one of the lists. */
export function ImportPreview({ file, plan, isImporting, onImport, onLeave }: ImportPreviewProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const { fresh, gaining, known, refused } = plan;
  const news = fresh.length + gaining.length;
  return (
    <section ref={place} class={styles.preview} tabIndex={-1} aria-label={`What is in ${file}`}>
      <p class={styles.file}>
        In <bdi>{file}</bdi>
      </p>
      <List title="New" count={fresh.length} open={fresh.length <= 8}>
        {fresh.slice(0, SHOWN).map(({ name, emails, group, organisation }) => (
          <li key={emails[0]} class={styles.one}>
            <Avatar email={emails[0] ?? ''} name={name} />
            <bdi class={styles.name}>{name}</bdi>
            <span class={styles.more}>{[organisation, emails.join(', ')].filter(Boolean).join(' · ')}</span>
            <span class={styles.group}>{groupNames[group]}</span>
          </li>
        ))}
      </List>
      <List title="Tracked already, with a new address" count={gaining.length}>
        {gaining.slice(0, SHOWN).map(({ stakeholder, emails }) => (
          <li key={stakeholder.id} class={styles.one}>
            <bdi class={styles.name}>{stakeholder.name}</bdi>
            <span class={styles.more}>gets {emails.join(', ')}</span>
          </li>
        ))}
      </List>
      <List title="Already known" count={known.length}>
        {known.slice(0, SHOWN).map(({ id, name, emails }) => (
          <li key={id} class={styles.one}>
            <bdi class={styles.name}>{name}</bdi>
            <span class={styles.more}>{emails[0]}</span>
          </li>
        ))}
      </List>
      <List title="Refused" count={refused.length} open={refused.length <= 8}>
        {refused.slice(0, SHOWN).map(({ line, what, reason }, index) => (
          <li key={`${line} ${index}`} class={styles.one}>
            <span class={styles.line}>Line {line}</span>
            <span class={styles.reason}>
              <bdi>{what}</bdi>: {reason}
            </span>
          </li>
        ))}
      </List>
      {news === 0 && <p>There is nothing to import: nobody in it is new.</p>}
      <div class={styles.actions}>
        {news > 0 && (
          <Button look="primary" disabled={isImporting} onClick={onImport}>
            {isImporting ? 'Importing …' : `Import ${countOf(news, 'person', 'people')}`}
          </Button>
        )}
        <Button onClick={onLeave}>{news > 0 ? 'Cancel' : 'Close'}</Button>
      </div>
    </section>
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
