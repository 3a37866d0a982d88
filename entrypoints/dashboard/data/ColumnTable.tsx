import {
  type ColumnMeaning,
  columnChoices,
  columnMeanings,
  withMeaning,
} from '../../../lib/formats/column-choice.ts';
import type { ContactColumns } from '../../../lib/formats/contact-columns.ts';
import type { ContactsTable } from '../../../lib/formats/contacts-table.ts';
import styles from './MailImport.module.css';

const meaningNames: Record<ColumnMeaning, string> = {
  nothing: 'nothing',
  full: 'name',
  first: 'first name',
  last: 'last name',
  nickname: 'nickname',
  emails: 'email',
  organisation: 'organisation',
  role: 'role',
  group: 'group',
  note: 'note',
};

export type ColumnTableProps = {
  file: string;
  table: ContactsTable;
  onChange: (columns: ContactColumns) => void;
};

/** What the columns of a table are, as we guess and as the user knows better. */
export function ColumnTable({ file, table, onChange }: ColumnTableProps) {
  const choose = (index: number, value: string) => {
    const meaning = columnMeanings.find((one) => one === value);
    if (meaning) onChange(withMeaning(table.columns, index, meaning));
  };
  const hasEmails = table.columns.emails.length > 0;
  return (
    <details open>
      <summary class={styles.summary}>
        What the columns of <bdi>{file}</bdi> are
      </summary>
      {!hasEmails && (
        <p class={styles.wrong} role="alert">
          Say which column has the email addresses: nobody can be found without one.
        </p>
      )}
      <table class={styles.lines}>
        <thead>
          <tr>
            <th scope="col">Column, such as</th>
            <th scope="col">Is</th>
          </tr>
        </thead>
        <tbody>
          {columnChoices(table).map(({ head, meaning, examples }, index) => (
            <tr key={`${index} ${head}`}>
              <th scope="row" class={styles.column}>
                <bdi>{head}</bdi>
                <bdi class={styles.examples}>{examples.join(' · ')}</bdi>
              </th>
              <td>
                <select
                  class={styles.organisations}
                  aria-label={`What ${head} is`}
                  value={meaning}
                  onChange={(event) => choose(index, event.currentTarget.value)}
                >
                  {columnMeanings.map((one) => (
                    <option key={one} value={one}>
                      {meaningNames[one]}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
