import { useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { UndoToast } from '../../components/UndoToast.tsx';
import { type EmailAddress, parseEmailAddress } from '../../lib/domain/email-address.ts';
import { useActing } from '../../lib/hooks/use-acting.ts';
import { useKept } from '../../lib/hooks/use-kept.ts';
import { useNow } from '../../lib/hooks/use-now.ts';
import { useStored } from '../../lib/hooks/use-stored.ts';
import { StoreUnavailableError } from '../../lib/store/store-unavailable-error.ts';
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
  const found = useKept(
    useStored(() => findStart(picked), [picked, tries]),
    () => true,
  );
  if (found.state === 'waiting') return null;
  if (found.state === 'failed') {
    return <Unavailable error={found.error} onRetry={() => setTries(tries + 1)} />;
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

function Unavailable({ error, onRetry }: { error: Error; onRetry: () => void }) {
  if (!(error instanceof StoreUnavailableError)) throw error;
  return (
    <Notice
      tone="error"
      title="Your data cannot be opened"
      actions={<Button onClick={onRetry}>Try again</Button>}
    >
      {error.message}
    </Notice>
  );
}
