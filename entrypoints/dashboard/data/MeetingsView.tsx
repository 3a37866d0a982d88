import { useLayoutEffect, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { ProgressLine } from '../../../components/ProgressLine.tsx';
import { countOf } from '../../../lib/domain/count-of.ts';
import type { EmailAddress } from '../../../lib/domain/email-address.ts';
import { metWords } from '../../../lib/domain/guests-met.ts';
import { countMeetings, type MeetingsPlan, seenWith } from '../../../lib/store/import-meetings.ts';
import { AccountTable } from './AccountTable.tsx';
import { ChoiceTable } from './ChoiceTable.tsx';
import { ImportDone } from './ImportDone.tsx';
import styles from './MailImport.module.css';
import { type CalendarsAtHand, meetingsAccount, meetingWords, whatWords } from './meetings-account.ts';
import { OwnAddresses } from './OwnAddresses.tsx';
import type { MeetingsImport } from './use-meetings-import.ts';

/** So many of what was not read are shown; their number always is. */
const SHOWN = 100;

/** What a calendar's meetings would add, before they do. */
export function MeetingsView({ importing }: { importing: MeetingsImport }) {
  if (importing.step === 'none') return null;
  if (importing.step === 'reading') return <ProgressLine words="Reading the calendar" done={undefined} />;
  if (importing.step === 'refused')
    return (
      <Notice tone="warn" title={`${importing.file} was not imported`}>
        {importing.reason}
      </Notice>
    );
  if (importing.step === 'done') {
    const { words, account, done, undo, leave } = importing;
    return <ImportDone title={words} account={account} onUndo={done && undo} onLeave={leave} />;
  }
  const { step, run, leave, correctOwn } = importing;
  return (
    <MeetingsChoice
      read={importing}
      isImporting={step === 'importing'}
      onOwn={correctOwn}
      onImport={run}
      onLeave={leave}
    />
  );
}

type MeetingsChoiceProps = {
  read: CalendarsAtHand;
  isImporting: boolean;
  onOwn: (own: readonly EmailAddress[]) => void;
  onImport: (chosen: ReadonlySet<EmailAddress>) => void;
  onLeave: () => void;
};

/** Guests who are not tracked are offered, and nobody of them is ticked at first. */
function MeetingsChoice({ read, isImporting, onOwn, onImport, onLeave }: MeetingsChoiceProps) {
  const { plan, own } = read;
  const [chosen, setChosen] = useState<ReadonlySet<EmailAddress>>(new Set());
  // Counted anew, when the user has said which addresses are theirs, or somebody is tracked meanwhile.
  useLayoutEffect(() => setChosen((before) => stillOf(plan, before)), [plan]);
  const canImport = plan.withPeople + plan.guests.length > 0;
  return (
    <section class={styles.choice} aria-label="What is in this calendar">
      <p>
        {meetingWords(plan.held)} took place with somebody else; {plan.withPeople.toLocaleString()} of them
        with {countOf(plan.people, 'person', 'people')} you track. Those you declined, those to come and
        whoever is neither tracked nor ticked are left out.
      </p>
      <OwnAddresses own={own} onChange={onOwn} />
      {plan.guests.length > 0 && (
        <>
          <p>
            You have met {countOf(plan.guests.length, 'other person', 'other people')} more than once. Tick
            whom you want to track, with their meetings.
          </p>
          <ChoiceTable
            label="Guests you do not track"
            rows={plan.guests}
            why={metWords}
            chosen={chosen}
            onChoose={setChosen}
          />
        </>
      )}
      <Unread read={read} />
      {!canImport && <AccountTable account={meetingsAccount(read, chosen)} />}
      <div class={styles.actions}>
        {canImport && (
          <Button
            look="primary"
            disabled={isImporting || countMeetings(seenWith(plan, chosen)) === 0}
            onClick={() => onImport(chosen)}
          >
            {isImporting ? 'Importing …' : `Import ${whatWords(plan, chosen)}`}
          </Button>
        )}
        <Button onClick={onLeave}>{canImport ? 'Cancel' : 'Close'}</Button>
      </div>
    </section>
  );
}

const stillOf = ({ guests }: MeetingsPlan, chosen: ReadonlySet<EmailAddress>): ReadonlySet<EmailAddress> =>
  new Set(guests.flatMap(({ email }) => (chosen.has(email) ? [email] : [])));

/** What could not be read, by line, for whoever wants to put it right. */
function Unread({ read: { refused, passedOver } }: { read: CalendarsAtHand }) {
  const all = [...refused, ...passedOver];
  if (all.length === 0) return null;
  return (
    <details>
      <summary class={styles.summary}>Not read, in whole or in part: {all.length.toLocaleString()}</summary>
      <ul>
        {all.slice(0, SHOWN).map(({ line, what, reason, file }, index) => (
          <li key={`${line} ${index}`} class={styles.soft}>
            {file && <bdi>{file}, </bdi>}line {line}: <bdi>{what}</bdi>: {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
