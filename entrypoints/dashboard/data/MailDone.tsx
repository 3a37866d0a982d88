import { Download } from 'lucide';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { accountCsv } from '../../../lib/domain/import-account.ts';
import { countOf } from '../count-of.ts';
import { useDesk } from '../use-desk.ts';
import styles from './MailImport.module.css';
import { leaveMailImport, type MailImport } from './mail-import.ts';
import { takeBackMail } from './take-back-mail.ts';

export type MailDoneProps = { at: Extract<MailImport, { step: 'done' }> };

/** What has been imported and what not, with the reason; and the way back. */
export function MailDone({ at: { done, account } }: MailDoneProps) {
  const { act, today } = useDesk();
  const undo = () =>
    void act(async () => {
      const kept = await takeBackMail(done)();
      return { message: `Import taken back.${kept ? ` ${kept}` : ''}` };
    });
  const save = () => saveText(accountCsv(account), `touchbase-import-${today}.csv`);
  return (
    <div class={styles.done}>
      <Notice
        title={`Imported ${countOf(done.added.length, 'person', 'people')} and ${countOf(done.touches.fresh, 'touch', 'touches')}.`}
        actions={
          <>
            <Button onClick={undo}>Undo the import</Button>
            <Button icon={Download} onClick={save}>
              Save this account
            </Button>
            <Button onClick={leaveMailImport}>Close</Button>
          </>
        }
      />
      <table class={styles.lines} aria-label="What became of everything in the files">
        <tbody>
          {account.map(({ outcome, what, count, reason, example }) => (
            <tr key={`${outcome} ${what} ${reason}`}>
              <th scope="row">
                <span class={styles.number}>{count.toLocaleString()}</span> {what} {outcome}
              </th>
              <td>
                {reason}
                {example && (
                  <span class={styles.soft}>
                    , such as <bdi>{example}</bdi>
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Our own page's file, into the downloads folder: a link that is followed once. */
function saveText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
