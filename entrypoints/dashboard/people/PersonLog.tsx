import { useRef, useState } from 'preact/hooks';
import { LogField } from '../../../components/LogField.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import type { EntryId } from '../../../lib/domain/ledger.ts';
import { savedWords, toLog } from '../../../lib/domain/log.ts';
import type { Stakeholder } from '../../../lib/domain/stakeholder.ts';
import { useLogLine } from '../../../lib/hooks/use-log-line.ts';
import { saveLog } from '../../../lib/store/log.ts';
import { useDesk } from '../use-desk.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import styles from './Pane.module.css';

const kinds = [
  { value: 'follow-up', label: 'Follow-up', shortcut: 'F', example: 'send revised numbers next thu' },
  { value: 'thanks', label: 'Thanks', shortcut: 'T', example: 'the introduction to Dev' },
  { value: 'note', label: 'Note', shortcut: 'N', example: 'prefers calls before lunch' },
  { value: 'call', label: 'Call', shortcut: 'C', example: '15 min on pricing, yesterday' },
] as const;

type Kind = (typeof kinds)[number]['value'];

/** The one field in which everything about a person is logged. F, T, N, C pick what. */
export function PersonLog({ stakeholder }: { stakeholder: Stakeholder }) {
  const { act, now, today } = useDesk();
  const [kind, setKind] = useState<Kind>('follow-up');
  const field = useRef<HTMLTextAreaElement>(null);
  const line = useLogLine(kind, `dashboard:${stakeholder.id}`, now);
  const pick = (next: Kind) => () => {
    setKind(next);
    field.current?.focus();
  };
  useShortcuts(Object.fromEntries(kinds.map(({ value, shortcut }) => [shortcut.toLowerCase(), pick(value)])));
  const save = async () => {
    const said = line.submit();
    if (!said) return;
    const isKept = await act(async () => {
      const start = { id: crypto.randomUUID() as EntryId, stakeholderId: stakeholder.id, now: Date.now() };
      const undo = await saveLog(stakeholder, toLog(said, start));
      return { message: savedWords(said, stakeholder.name, today), undo };
    });
    if (isKept) line.change('');
  };
  return (
    <div class={styles.log}>
      <Segmented label={`Log for ${stakeholder.name}`} options={kinds} value={kind} onPick={setKind} />
      <LogField
        label={kinds.find(({ value }) => value === kind)?.label ?? ''}
        placeholder={kinds.find(({ value }) => value === kind)?.example ?? ''}
        text={line.text}
        words={line.words}
        fieldRef={field}
        onText={line.change}
        onSave={() => void save()}
      />
    </div>
  );
}
