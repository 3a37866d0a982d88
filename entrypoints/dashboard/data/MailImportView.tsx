import { useEffect } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { ProgressLine } from '../../../components/ProgressLine.tsx';
import { shareRead } from '../../../lib/domain/import-files.ts';
import type { Outcome } from '../../../lib/hooks/use-acting.ts';
import type { ImportSession } from '../../../lib/store/import-record.ts';
import { findImport } from '../../../lib/store/imports.ts';
import { useAsked } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';
import { isImportElsewhere, untilImportIsFree } from './import-lock.ts';
import { canOpenAgain, filesLeft } from './import-session.ts';
import { MailChoice } from './MailChoice.tsx';
import { MailDone } from './MailDone.tsx';
import styles from './MailImport.module.css';
import { MailProgress } from './MailProgress.tsx';
import {
  addToLeft,
  beginInstead,
  cancelMailImport,
  leaveMailImport,
  reopenMailImport,
  resumeMailImport,
} from './mail-import.ts';
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
          {at.reason} {at.isKept && 'What was read is kept: choose the file again to go on.'}
        </Notice>
      );
    case 'asking':
      return <AskAboutLeft left={at.left} />;
    case 'empty':
      return <EmptyImport session={at.session} />;
    case 'choosing':
    case 'importing':
      return <MailChoice at={at} />;
    case 'done':
      return <MailDone at={at} />;
  }
}

/** Other files have come than those whose mail was read and waits: it is not thrown away unasked. */
function AskAboutLeft({ left }: { left: ImportSession }) {
  const { act } = useDesk();
  return (
    <Notice
      tone="warn"
      title="Other mail is waiting"
      actions={
        <>
          <Button look="primary" onClick={() => void act(() => addToLeft().then(() => undefined))}>
            Add these to it
          </Button>
          <Button onClick={() => void act(() => beginInstead().then(() => undefined))}>
            Give it up, and read these
          </Button>
          <Button look="quiet" onClick={leaveMailImport}>
            Cancel
          </Button>
        </>
      }
    >
      <span class={styles.names}>
        Mail of <bdi>{namesIn(left)}</bdi> is waiting: add these files to it, or give it up.
      </span>
    </Notice>
  );
}

/** No mail was in the files, and why each is none. */
function EmptyImport({ session }: { session: ImportSession }) {
  const { refused } = session;
  return (
    <Notice tone="warn" title="No mail was found" actions={<Button onClick={leaveMailImport}>Close</Button>}>
      <span class={styles.names}>
        <bdi>{namesIn(session)}</bdi> {refused.length === 0 && 'has no mail in it'}
      </span>
      {refused.map(({ reason, example }) => (
        <p key={reason}>
          <bdi>{example}</bdi>: {reason}
        </p>
      ))}
    </Notice>
  );
}

const namesIn = ({ files }: ImportSession): string => files.map(({ name }) => name).join(', ');

const findLeft = async (): Promise<{ left: ImportSession | undefined; isElsewhere: boolean }> => ({
  isElsewhere: await isImportElsewhere(),
  left: await findImport(),
});

/** An import that another tab has, or that was left: what can be done about it here. */
function LeftImport() {
  const asked = useAsked(findLeft, []);
  const { isElsewhere, left } = asked.state === 'here' ? asked.value : {};
  useEffect(() => {
    if (!isElsewhere) return undefined;
    const waiting = new AbortController();
    void untilImportIsFree(waiting.signal).then(() => waiting.signal.aborted || asked.retry());
    return () => waiting.abort();
  }, [isElsewhere]);
  if (isElsewhere) {
    return (
      <Notice title="An import of mail is going on in another tab">
        Finish it there, or give it up there; then mail can be imported here.
      </Notice>
    );
  }
  return left ? <Left left={left} /> : null;
}

/** The tab or the browser was closed on the way. Where the browser has no way to open its files again, the user has. */
function Left({ left }: { left: ImportSession }) {
  const { act } = useDesk();
  const { files } = left;
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
            <Button look="primary" onClick={() => void act(() => said(reopenMailImport()))}>
              Choose people
            </Button>
          )}
          {canOpen && (
            <Button look="primary" onClick={() => void act(() => said(resumeMailImport(left)))}>
              Go on
            </Button>
          )}
          <Button onClick={() => void act(() => said(cancelMailImport()))}>Give it up</Button>
        </>
      }
    >
      <span class={styles.names}>
        {!isRead &&
          (canOpen
            ? 'Nothing that was read is lost. It goes on with '
            : 'Choose the same file again, and it goes on from there: ')}
        <bdi>{namesIn(left)}</bdi>
      </span>
    </Notice>
  );
}

/** Why it could not be done, where it could not. */
async function said(why: Promise<string | undefined>): Promise<Outcome | undefined> {
  const message = await why;
  return message === undefined ? undefined : { message };
}
