import { Button } from '../../../components/Button.tsx';
import { ProgressLine } from '../../../components/ProgressLine.tsx';
import { countOf } from '../count-of.ts';
import styles from './MailImport.module.css';
import { type MeetingsImport, meetingWords } from './use-meetings-import.ts';

/** So many of what was refused are shown; their number always is. */
const SHOWN = 100;

/** What a calendar's meetings would add, before they do. */
export function MeetingsView({ importing }: { importing: MeetingsImport }) {
  if (importing.step === 'none') return null;
  if (importing.step === 'reading') return <ProgressLine words="Reading the calendar" done={undefined} />;
  const { plan, refused, step, run, leave } = importing;
  return (
    <section class={styles.choice} aria-label="What is in this calendar">
      <p>
        {meetingWords(plan.held)} took place with somebody else; {plan.withPeople.toLocaleString()} of them
        with {countOf(plan.people, 'person', 'people')} you track. Those you declined, those to come and
        whoever is not tracked are left out.
      </p>
      {refused.length > 0 && (
        <details>
          <summary class={styles.summary}>Refused {refused.length.toLocaleString()}</summary>
          <ul>
            {refused.slice(0, SHOWN).map(({ line, what, reason }, index) => (
              <li key={`${line} ${index}`} class={styles.soft}>
                Line {line}: <bdi>{what}</bdi>: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div class={styles.actions}>
        {plan.withPeople > 0 && (
          <Button look="primary" disabled={step === 'importing'} onClick={run}>
            Import {meetingWords(plan.withPeople)}
          </Button>
        )}
        <Button onClick={leave}>{plan.withPeople > 0 ? 'Cancel' : 'Close'}</Button>
      </div>
    </section>
  );
}
