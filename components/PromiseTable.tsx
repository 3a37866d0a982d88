import { wayNames } from '../lib/domain/entry-words.ts';
import type { LedgerEntry } from '../lib/domain/ledger.ts';
import { countPromises, keptRateWords } from '../lib/domain/promise-counts.ts';
import styles from './PromiseTable.module.css';
import { Section } from './Section.tsx';

const outcomes = ['open', 'kept', 'late', 'broken', 'released'] as const;

/** What was promised and asked both ways, and what became of it: plain counts of what there is. Nothing, while there is none. */
export function PromiseTable({ entries }: { entries: readonly LedgerEntry[] }) {
  const ways = countPromises(entries);
  if (ways.length === 0) return null;
  const rate = keptRateWords(entries);
  const columns = outcomes.filter((outcome) => ways.some((counts) => counts[outcome] > 0));
  return (
    <Section title="Promises">
      {rate && <p>{rate}</p>}
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">Whose</th>
            {columns.map((column) => (
              <th key={column} scope="col" class={styles.number}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ways.map((counts) => (
            <tr key={counts.way}>
              <th scope="row">{wayNames[counts.way]}</th>
              {columns.map((column) => (
                <td key={column} class={styles.number}>
                  {counts[column] || '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
