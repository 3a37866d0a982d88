import { Archive } from 'lucide';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { PassphraseFields } from '../../../components/PassphraseFields.tsx';
import { ProgressLine } from '../../../components/ProgressLine.tsx';
import { isBackupOld, type LastBackup } from '../../../lib/domain/backup-state.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { exactly, longAgo } from '../../../lib/domain/words-for-time.ts';
import { backUpNow } from '../../../lib/extension/backup.ts';
import { findLastBackup } from '../../../lib/store/backup-state.ts';
import { useAsked } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';
import styles from './BackupSection.module.css';
import { BeforeRestoreNotice } from './BeforeRestoreNotice.tsx';
import { CheckLine } from './CheckLine.tsx';
import { ScheduleForm } from './ScheduleForm.tsx';
import { Section } from './Section.tsx';
import { useBackupRun } from './use-backup-run.ts';

/** One file that restores everything, made now. */
export function BackupSection({ people }: { people: number }) {
  const { now } = useDesk();
  const last = useAsked(findLastBackup, []);
  const run = useBackupRun();
  const [isSealed, setSealed] = useState(false);
  const [passphrase, setPassphrase] = useState<string>();
  const backUp = () =>
    run.start(async (onProgress) => {
      await backUpNow({ onProgress, ...(isSealed && passphrase !== undefined && { passphrase }) });
      setSealed(false);
      setPassphrase(undefined);
      return { message: 'Backed up. The file is in your downloads folder.' };
    });
  return (
    <Section
      title="Back up"
      words="One file with everything. To restore it, choose it under Import, here or in another browser."
    >
      {last.state === 'here' && people > 0 && <LastBackupLine last={last.value} now={now} />}
      <CheckLine label="Protect it with a passphrase" isOn={isSealed} onChange={setSealed} />
      {isSealed && <PassphraseFields onChange={setPassphrase} />}
      {run.isRunning ? (
        <ProgressLine words="Packing" done={run.done} />
      ) : (
        <Button icon={Archive} disabled={isSealed && passphrase === undefined} onClick={() => void backUp()}>
          Back up now
        </Button>
      )}
      <ScheduleForm />
      <BeforeRestoreNotice />
    </Section>
  );
}

function LastBackupLine({ last, now }: { last: LastBackup | undefined; now: Instant }) {
  const isOld = isBackupOld(last, now);
  return (
    <p class={isOld ? styles.old : styles.last}>
      {last ? (
        <span title={exactly(last.at)}>
          Last backup {longAgo(last.at, now)}
          {last.isSealed && ', with a passphrase'}
          {last.by === 'schedule' && ', by schedule'}.
        </span>
      ) : (
        'No backup yet.'
      )}
      {isOld && ' A copy outside this browser survives whatever happens to it.'}
    </p>
  );
}
