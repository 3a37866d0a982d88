import { broughtBackWords, type Recovery } from '../lib/domain/recovery.ts';
import { exactly } from '../lib/domain/words-for-time.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

export type RecoveryNoticeProps = { recovery: Recovery; onDismiss: () => void };

/** Says once that the browser had lost the data, what came back, and what did not. */
export function RecoveryNotice({ recovery, onDismiss }: RecoveryNoticeProps) {
  const { missing } = recovery;
  return (
    <Notice
      tone={missing.length > 0 ? 'error' : 'calm'}
      title="The browser lost Touchbase’s data; it has been restored"
      actions={<Button onClick={onDismiss}>All right</Button>}
    >
      <p>
        {broughtBackWords(recovery)}
        {fromWhere(recovery)}
      </p>
      {missing.length > 0 ? (
        <p>Not restored: {missing.join(', ')}. A backup file may have it: see Data.</p>
      ) : (
        <p>Nothing is missing.</p>
      )}
    </Notice>
  );
}

function fromWhere({ snapshotAt, isOnlyBehind }: Recovery): string {
  if (isOnlyBehind) return '; no more than the last changes were missing, so no copy was needed.';
  if (snapshotAt === undefined) return '; there was no copy to take them from.';
  return `, from the copy of ${exactly(snapshotAt)}.`;
}
