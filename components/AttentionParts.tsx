import type { Part } from '../lib/domain/attention.ts';
import type { AttentionFacts } from '../lib/domain/attention-facts.ts';
import { evidenceWords, partLabels } from '../lib/domain/attention-words.ts';
import styles from './AttentionParts.module.css';

/** What the score is made of: each part, what it goes by, how it stands, and the points that come from it. */
export function AttentionParts({ parts, facts }: { parts: readonly Part[]; facts: AttentionFacts }) {
  return (
    <table class={styles.parts}>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col" class={styles.number}>
            of 100
          </th>
          <th scope="col" class={styles.number}>
            points
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ name, value, points }) => (
          <tr key={name}>
            <th scope="row">
              {partLabels[name]}
              <span class={styles.evidence}>{evidenceWords(name, facts)}</span>
            </th>
            <td class={styles.number}>{value === undefined ? '–' : Math.round(value)}</td>
            <td class={styles.number}>{value === undefined ? 'left out' : points.toFixed(1)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
