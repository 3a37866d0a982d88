import { useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { RecoveryNotice } from '../../components/RecoveryNotice.tsx';
import { Unavailable } from '../../components/Unavailable.tsx';
import { UndoToast } from '../../components/UndoToast.tsx';
import { type EmailAddress, parseEmailAddress } from '../../lib/domain/email-address.ts';
import { newerDataExport } from '../../lib/extension/save-newer-data.ts';
import { useActing } from '../../lib/hooks/use-acting.ts';
import { useKept } from '../../lib/hooks/use-kept.ts';
import { useNow } from '../../lib/hooks/use-now.ts';
import { useRecovery } from '../../lib/hooks/use-recovery.ts';
import { useStored } from '../../lib/hooks/use-stored.ts';
import { isStoreError } from '../../lib/store/store-error.ts';
import { Foot } from './Foot.tsx';
import { findStart } from './find-start.ts';
import { LogForms } from './LogForms.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import { Who } from './Who.tsx';

export type AppProps = {
  /** The address the popup was opened for. */
  asked: string | undefined;
  /** What was typed while there was no field yet, once. */
  takeEarlyTyping: () => string;
};

/** Quick log: whom, what, Enter. */
export function App({ asked, takeEarlyTyping }: AppProps) {
  const [picked, setPicked] = useState<EmailAddress | undefined>(() => parseEmailAddress(asked));
  const [isPicking, setPicking] = useState(asked !== undefined && !picked);
  const [tries, setTries] = useState(0);
  const now = useNow();
  const acting = useActing();
  const { recovery, dismiss } = useRecovery();
  const found = useKept(
    useStored(() => findStart(picked), [picked, tries]),
    () => true,
  );
  if (found.state === 'waiting') return null;
  if (found.state === 'failed') {
    return <Refused error={found.error} onRetry={() => setTries(tries + 1)} />;
  }
  const start = found.value;
  const { choice } = start;
  // Until the picked person is known, nothing may be typed about the one before.
  const isPicked = choice !== undefined && !isPicking && (!picked || picked === choice.email);
  const pick = (email: EmailAddress) => {
    setPicked(email);
    setPicking(false);
  };
  return (
    <>
      <main>
        {isPicked ? (
          <>
            <Who
              choice={choice}
              page={start.page}
              own={start.own}
              ofGroups={start.ofGroups}
              now={now}
              onSwitch={() => setPicking(true)}
            />
            <LogForms
              key={choice.email}
              choice={choice}
              start={start}
              acting={acting}
              takeEarlyTyping={takeEarlyTyping}
            />
          </>
        ) : (
          <PersonPicker
            typed={picked ? '' : asked}
            takeEarlyTyping={takeEarlyTyping}
            start={start}
            onPick={pick}
            onCancel={choice && (() => setPicking(false))}
          />
        )}
        {recovery && <RecoveryNotice recovery={recovery} onDismiss={dismiss} />}
        {acting.refused && (
          <Notice tone="error" title="Not saved">
            {acting.refused.message} What you typed is still here.
          </Notice>
        )}
        <UndoToast done={acting.done} onGone={acting.forget} />
      </main>
      <Foot />
    </>
  );
}

function Refused({ error, onRetry }: { error: Error; onRetry: () => void }) {
  if (!isStoreError(error)) throw error;
  return <Unavailable error={error} onRetry={onRetry} onExport={newerDataExport(error)} />;
}
