import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { ProgressLine } from '../../../components/ProgressLine.tsx';
import { shareRead } from '../../../lib/domain/import-files.ts';
import type { Outcome } from '../../../lib/hooks/use-acting.ts';
import type { ImportSession } from '../../../lib/store/import-record.ts';
import { findImport } from '../../../lib/store/imports.ts';
import { useAsked } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';
import { canOpenAgain, filesLeft } from './import-session.ts';
import { MailChoice } from './MailChoice.tsx';
import { MailDone } from './MailDone.tsx';
import styles from './MailImport.module.css';
import { MailProgress } from './MailProgress.tsx';
import { cancelMailImport, leaveMailImport, reopenMailImport, resumeMailImport } from './mail-import.ts';
import { useMailImport } from './use-mail-import.ts';

/** An import of mail, wherever it is; and one that was left before it was finished. */
export function MailImportView() {
  const at = useMailImport();
  switch (at.step) {
    case 'none':
      return <LeftImport />;
    case 'reading':
      return <MailProgress at={at} />;
    case 'weighing':
      return <ProgressLine words="Seeing who matters" done={undefined} />;
    case 'stopped':
      return (
        <Notice
          tone="warn"
          title="Reading has stopped"
          actions={<Button onClick={leaveMailImport}>Close</Button>}
        >
          {at.reason} What was read is kept: choose the file again to go on.
        </Notice>
      );
    case 'choosing':
    case 'importing':
      return <MailChoice at={at} />;
    case 'done':
      return <MailDone at={at} />;
  }
}

/** The tab or the browser was closed on the way. Where the browser has no way to open its files again, the user has. */
function LeftImport() {
  const { act } = useDesk();
  const asked = useAsked(findImport, []);
  if (asked.state !== 'here' || !asked.value) return null;
  const left = asked.value;
  const { files } = left;
  const names = files.map(({ name }) => name).join(', ');
  const isRead = filesLeft(left).length === 0;
  const canOpen = !isRead && canOpenAgain(left);
  return (
    <Notice
      title={
        isRead
          ? 'Mail is waiting for your choice'
          : `An import was left at ${Math.floor(shareRead(files) * 100)} %`
      }
      actions={
        <>
          {isRead && (
            <Button
              look="primary"
              onClick={() => void act(async () => reopenMailImport().then(() => undefined))}
            >
              Choose people
            </Button>
          )}
          {canOpen && (
            <Button look="primary" onClick={() => void act(() => goOn(left))}>
              Go on
            </Button>
          )}
          <Button onClick={() => void act(async () => cancelMailImport().then(() => undefined))}>
            Give it up
          </Button>
        </>
      }
    >
      <span class={styles.names}>
        {!isRead &&
          (canOpen
            ? 'Nothing that was read is lost. It goes on with '
            : 'Choose the same file again, and it goes on from there: ')}
        <bdi>{names}</bdi>
      </span>
    </Notice>
  );
}

async function goOn(left: ImportSession): Promise<Outcome | undefined> {
  const why = await resumeMailImport(left);
  return why ? { message: why } : undefined;
}
