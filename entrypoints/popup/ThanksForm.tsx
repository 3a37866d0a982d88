import { useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '../../components/Button.tsx';
import { LogVariants } from '../../components/LogComposer.tsx';
import { LogField } from '../../components/LogField.tsx';
import { ThanksDraft } from '../../components/ThanksDraft.tsx';
import { toCalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import { gmailDraftUrl } from '../../lib/domain/gmail-links.ts';
import { SENT_DAYS } from '../../lib/domain/new-entry.ts';
import { ownOn } from '../../lib/domain/people.ts';
import { type LetterSaid, saidBefore } from '../../lib/domain/same-words.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import type { Favour } from '../../lib/domain/thanks-due.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { dayWords } from '../../lib/domain/words-for-time.ts';
import { workDayIn } from '../../lib/domain/work-week.ts';
import { useLogLine } from '../../lib/hooks/use-log-line.ts';
import { useWorkDays } from '../../lib/hooks/use-work-days.ts';
import type { Start } from './find-start.ts';
import type { FormProps } from './form-props.ts';
import { useLetter } from './use-letter.ts';
import { useSaveTyped } from './use-save-typed.ts';
import { useThanksKnown } from './use-thanks-known.ts';

/** A recognition: what for, and a note that opens as a draft in Gmail with Ctrl+Enter. Enter alone logs it at once. */
export function ThanksForm({ choice, start, draftKey, now, onSave, onTyping }: FormProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { stakeholder } = choice;
  const { templates, due, letters } = useThanksKnown(stakeholder?.id);
  const line = useLogLine('thanks', draftKey, { now });
  const workDays = useWorkDays(start.ofGroups);
  const inHand = useLetter(line.text, templates, choice, start, draftKey);
  const { letter, forget } = inHand;
  const save = useSaveTyped(line, onSave);
  const saveAlone = async () => {
    if (await save()) forget();
  };
  // Kept first: the popup is gone as soon as another tab comes up.
  const openDraft = async () => {
    if (line.isSaving) return;
    const to = stakeholder?.emails[0] ?? choice.email;
    const { subject, body } = letter;
    const said = line.submit();
    const due = workDayIn(SENT_DAYS, toCalendarDate(now), workDays);
    if (said?.kind !== 'thanks') return;
    if (!(await save({ ...said, words: body, drafted: { subject, due } }))) return;
    forget();
    await browser.tabs.create({ url: gmailDraftUrl({ to, ...letter, account: accountOn(start) }) });
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void openDraft();
  };
  const typed = (text: string) => {
    onTyping();
    line.change(text);
  };
  return (
    <div class="form" onKeyDownCapture={hear}>
      <LogVariants kind="thanks" variant={line.variant} onPick={line.pickVariant} />
      <DueThanks due={due} onPick={typed} />
      <LogField
        label="Thanks for what?"
        placeholder="Thanks for what?"
        text={line.text}
        words={line.words}
        fieldRef={field}
        onText={typed}
        onSave={() => void saveAlone()}
        isSaving={line.isSaving}
        also={
          <Button hint="Ctrl ⏎" onClick={() => void openDraft()}>
            Open draft in Gmail
          </Button>
        }
      >
        <ThanksDraft
          letter={letter}
          templates={templates}
          template={inHand.template}
          onTemplate={inHand.pickTemplate}
          onChange={inHand.change}
          words={beforeWords({ stakeholder, what: line.text, words: letter.body }, letters, now)}
        />
      </LogField>
    </div>
  );
}

/** That of the page that is open; without one, the user's only address. */
const accountOn = ({ page, own }: Start): EmailAddress | undefined =>
  ownOn(page)[0] ?? (own.length === 1 ? own[0] : undefined);

/** What they have done and not been thanked for: one press says what for. */
function DueThanks({ due, onPick }: { due: readonly Favour[]; onPick: (text: string) => void }) {
  if (due.length === 0) return null;
  return (
    <p class="due-thanks">
      <span class="soft">Thanks due for</span>
      {due.map(({ id, text }) => (
        <Button key={id} look="quiet" onClick={() => onPick(text)}>
          {text}
        </Button>
      ))}
    </p>
  );
}

/** "Nearly the same words went to Dev Mehta on Thu 12 Nov." */
function beforeWords(
  { stakeholder, ...letter }: { stakeholder: Stakeholder | undefined; what: string; words: string },
  letters: readonly LetterSaid[],
  now: Instant,
): string | undefined {
  const today = toCalendarDate(now);
  const before = stakeholder && saidBefore({ to: stakeholder.id, ...letter }, letters, today);
  return before && `Nearly the same words went to ${before.name} on ${dayWords(before.on, today)}.`;
}
