import { Pause, Play } from 'lucide';
import { Button } from '../../../components/Button.tsx';
import { ProgressLine } from '../../../components/ProgressLine.tsx';
import { countOf } from '../../../lib/domain/count-of.ts';
import { shareRead } from '../../../lib/domain/import-files.ts';
import { canOpenAgain } from './import-session.ts';
import styles from './MailImport.module.css';
import { cancelMailImport } from './mail-import.ts';
import type { MailImport } from './mail-import-state.ts';
import { continueMailImport, pauseMailImport } from './mail-reading.ts';

export type MailProgressProps = { at: Extract<MailImport, { step: 'reading' }> };

/** How far the files have been read, and the time left; it can be paused, and given up. */
export function MailProgress({ at }: MailProgressProps) {
  const { session, people, isPaused, secondsLeft } = at;
  const share = shareRead(session.files);
  const size = session.files.reduce((sum, file) => sum + file.size, 0);
  const left = isPaused ? 'paused' : secondsLeft !== undefined ? `${timeWords(secondsLeft)} left` : '';
  const words = [
    `${bytesWords(size * share)} of ${bytesWords(size)}`,
    countOf(session.mails, 'mail', 'mails'),
    countOf(people, 'address', 'addresses'),
    left,
  ];
  return (
    <div class={styles.progress}>
      <ProgressLine words="Reading your mail" done={share} />
      <p class={styles.soft}>{words.filter(Boolean).join(' · ')}</p>
      <div class={styles.actions}>
        {isPaused ? (
          <Button icon={Play} onClick={continueMailImport}>
            Go on
          </Button>
        ) : (
          <Button icon={Pause} onClick={pauseMailImport}>
            Pause
          </Button>
        )}
        <Button look="quiet" onClick={() => void cancelMailImport()}>
          Cancel
        </Button>
      </div>
      <p class={styles.soft}>
        Nothing is imported yet. You may close this tab:{' '}
        {canOpenAgain(session)
          ? 'a click here, and it goes on.'
          : 'choose the same file again, and it goes on from here.'}
      </p>
    </div>
  );
}

function timeWords(seconds: number): string {
  if (seconds < 60) return `about ${Math.max(1, Math.round(seconds))} s`;
  return `about ${Math.round(seconds / 60)} min`;
}

function bytesWords(bytes: number): string {
  const [amount, unit] = bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${amount.toLocaleString(undefined, { maximumFractionDigits: amount < 10 ? 1 : 0 })} ${unit}`;
}
