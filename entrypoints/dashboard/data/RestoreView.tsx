import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { ProgressLine } from '../../../components/ProgressLine.tsx';
import { RestorePreview } from './RestorePreview.tsx';
import styles from './RestoreView.module.css';
import type { Restoring } from './use-restore.ts';

/** A backup on its way in: asked for its passphrase, looked into, restored. */
export function RestoreView({ restoring }: { restoring: Restoring }) {
  const { at, done } = restoring;
  switch (at.step) {
    case 'none':
      return null;
    case 'reading':
      return <ProgressLine words={`Opening ${at.file.name}`} done={done} />;
    case 'locked':
      return <Unlock key={at.file.name} name={at.file.name} wrong={at.wrong} restoring={restoring} />;
    case 'refused':
      return (
        <Notice tone="warn" title={`${at.file.name} was not restored`}>
          {at.reason}
        </Notice>
      );
    case 'restoring':
      return <ProgressLine words={`Keeping what is here, then restoring ${at.file.name}`} done={done} />;
    case 'opened':
      return (
        <RestorePreview
          file={at.file}
          contents={at.opened.contents}
          onRestore={restoring.restore}
          onLeave={restoring.leave}
        />
      );
  }
}

type UnlockProps = { name: string; wrong: string | undefined; restoring: Restoring };

function Unlock({ name, wrong, restoring }: UnlockProps) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <form
      class={styles.unlock}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase) restoring.unlock(passphrase);
      }}
    >
      <Field label={`Passphrase of ${name}`} error={wrong}>
        {(control) => (
          <input
            {...control}
            type="password"
            autocomplete="off"
            autofocus
            value={passphrase}
            onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
          />
        )}
      </Field>
      <div class={styles.actions}>
        <Button type="submit" look="primary" disabled={!passphrase}>
          Open
        </Button>
        <Button onClick={restoring.leave}>Cancel</Button>
      </div>
    </form>
  );
}
