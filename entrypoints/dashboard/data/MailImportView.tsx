import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { ProgressLine } from '../../../components/ProgressLine.tsx';
import { shareRead } from '../../../lib/domain/import-files.ts';
import { findImport } from '../../../lib/store/imports.ts';
import { useAsked } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';
import { MailChoice } from './MailChoice.tsx';
import { MailDone } from './MailDone.tsx';
import { MailProgress } from './MailProgress.tsx';
import { cancelMailImport, leaveMailImport, reopenMailImport } from './mail-import.ts';
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

/** The tab or the browser was closed on the way. A page may not open a file by itself again, so the user chooses it. */
function LeftImport() {
  const { act } = useDesk();
  const asked = useAsked(findImport, []);
  if (asked.state !== 'here' || !asked.value) return null;
  const { files } = asked.value;
  const names = files.map(({ name }) => name).join(', ');
  const isRead = files.every(({ isDone }) => isDone);
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
          <Button onClick={() => void act(async () => cancelMailImport().then(() => undefined))}>
            Give it up
          </Button>
        </>
      }
    >
      {isRead ? (
        <bdi>{names}</bdi>
      ) : (
        <>
          Choose the same file again, and it goes on from there: <bdi>{names}</bdi>
        </>
      )}
    </Notice>
  );
}
