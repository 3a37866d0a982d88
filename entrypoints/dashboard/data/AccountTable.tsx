import type { AccountLine } from '../../../lib/domain/import-account.ts';
import styles from './MailImport.module.css';

/** What became of everything in the files, with the reason and an example. */
export function AccountTable({ account }: { account: readonly AccountLine[] }) {
  return (
    <table class={styles.lines} aria-label="What became of everything in the files">
      <tbody>
        {account.map(({ outcome, what, count, reason, example }) => (
          <tr key={`${outcome} ${what} ${reason}`}>
            <th scope="row">
              <span class={styles.number}>{count.toLocaleString()}</span> {count === 1 ? oneOf(what) : what}{' '}
              {outcome}
            </th>
            <td>
              {reason}
              {example && (
                <span class={styles.soft}>
                  {reason.endsWith('.') ? ' For example ' : ', such as '}
                  <bdi>{example}</bdi>
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the account speaks of in the plural: one of it. */
const oneOf = (what: string): string => singular[what] ?? what.replace(/s$/, '');

const singular: Record<string, string> = { entries: 'entry', people: 'person', touches: 'touch' };
