import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import type { AccountLine } from '../../../lib/domain/import-account.ts';
import { AccountTable } from './AccountTable.tsx';
import styles from './ImportDone.module.css';
import { SaveAccount } from './SaveAccount.tsx';

export type ImportDoneProps = {
  title: string;
  words?: string;
  account: readonly AccountLine[];
  /** Absent where nothing was changed: there is nothing to take back. */
  onUndo: (() => void) | undefined;
  onLeave: () => void;
};

/** What has been imported and what not, each with its reason; and the way back. */
export function ImportDone({ title, words, account, onUndo, onLeave }: ImportDoneProps) {
  return (
    <div class={styles.done}>
      <Notice
        title={title}
        actions={
          <>
            {onUndo && <Button onClick={onUndo}>Undo the import</Button>}
            <SaveAccount account={account} />
            <Button onClick={onLeave}>Close</Button>
          </>
        }
      >
        {words}
      </Notice>
      <AccountTable account={account} />
    </div>
  );
}
