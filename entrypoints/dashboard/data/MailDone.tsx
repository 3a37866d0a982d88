import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { countOf } from '../count-of.ts';
import { useDesk } from '../use-desk.ts';
import { AccountTable } from './AccountTable.tsx';
import styles from './MailImport.module.css';
import { leaveMailImport, type MailImport } from './mail-import.ts';
import { SaveAccount } from './SaveAccount.tsx';
import { takeBackMail } from './take-back-mail.ts';

export type MailDoneProps = { at: Extract<MailImport, { step: 'done' }> };

/** What has been imported and what not, with the reason; and the way back. */
export function MailDone({ at: { done, account } }: MailDoneProps) {
  const { act } = useDesk();
  const undo = () =>
    void act(async () => {
      const kept = await takeBackMail(done)();
      return { message: `Import taken back.${kept ? ` ${kept}` : ''}` };
    });
  return (
    <div class={styles.done}>
      <Notice
        title={`Imported ${countOf(done.added.length, 'person', 'people')} and ${countOf(done.touches.fresh, 'touch', 'touches')}.`}
        actions={
          <>
            <Button onClick={undo}>Undo the import</Button>
            <SaveAccount account={account} />
            <Button onClick={leaveMailImport}>Close</Button>
          </>
        }
      />
      <AccountTable account={account} />
    </div>
  );
}
