import { useRef, useState } from 'preact/hooks';
import { LogField } from '../../components/LogField.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { toCalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId } from '../../lib/domain/ledger.ts';
import { type LogKind, savedWords, toLog } from '../../lib/domain/log.ts';
import { originOfPage } from '../../lib/domain/origin-of-page.ts';
import type { PageSeen } from '../../lib/domain/page-seen.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import type { Instant } from '../../lib/domain/time.ts';
import type { Acting } from '../../lib/hooks/use-acting.ts';
import { useKeys } from '../../lib/hooks/use-keys.ts';
import { useLogLine } from '../../lib/hooks/use-log-line.ts';
import { saveLog } from '../../lib/store/log.ts';

export type LogBarProps = {
  stakeholder: Stakeholder;
  /** What is open while it is logged: entries keep where they came from. */
  page: PageSeen;
  now: Instant;
  acting: Acting;
};

const kinds = [
  { value: 'follow-up', label: 'Follow-up', shortcut: 'F' },
  { value: 'thanks', label: 'Thanks', shortcut: 'T' },
  { value: 'note', label: 'Note', shortcut: 'N' },
  { value: 'call', label: 'Call', shortcut: 'C' },
] as const;

const questions: Partial<Record<LogKind, string>> = {
  'follow-up': 'What to do, and when?',
  thanks: 'Thanks for what?',
  note: 'What to remember?',
  call: 'How long, on what, when?',
};

/** The one field in which everything is logged. F, T, N, C pick what; / goes to it. */
export function LogBar({ stakeholder, page, now, acting: { act, forget } }: LogBarProps) {
  const [kind, setKind] = useState<LogKind>('follow-up');
  const field = useRef<HTMLTextAreaElement>(null);
  const line = useLogLine(kind, `panel:${stakeholder.id}`, now);
  const pick = (next: LogKind) => {
    setKind(next);
    field.current?.focus();
  };
  useKeys({
    '/': () => field.current?.focus(),
    ...Object.fromEntries(kinds.map(({ value, shortcut }) => [shortcut.toLowerCase(), () => pick(value)])),
  });
  const save = async () => {
    const said = line.submit();
    if (!said) return;
    const kept = await act(async () => {
      const at = Date.now();
      const id = crypto.randomUUID() as EntryId;
      const start = { id, stakeholderId: stakeholder.id, now: at, origin: originOfPage(page) };
      const undo = await saveLog(stakeholder, toLog(said, start));
      return { message: savedWords(said, stakeholder.name, toCalendarDate(at)), undo };
    });
    if (kept) line.change('');
  };
  return (
    <div class="log">
      <Segmented label={`Log for ${stakeholder.name}`} options={kinds} value={kind} onPick={setKind} />
      <LogField
        label={kinds.find(({ value }) => value === kind)?.label ?? ''}
        placeholder={questions[kind] ?? ''}
        text={line.text}
        words={line.words}
        fieldRef={field}
        onText={(text) => {
          forget();
          line.change(text);
        }}
        onSave={() => void save()}
      />
    </div>
  );
}
