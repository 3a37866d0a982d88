import { DueList } from '../../components/DueList.tsx';
import { LastTouch } from '../../components/LastTouch.tsx';
import { NoteList } from '../../components/NoteList.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { toCalendarDate } from '../../lib/domain/calendar-date.ts';
import { type FollowUp, isOpenFollowUp, type LedgerEntry, type Note } from '../../lib/domain/ledger.ts';
import { tick } from '../../lib/domain/new-entry.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { type Moment, toTimeline } from '../../lib/domain/timeline.ts';
import type { Acting, Outcome } from '../../lib/hooks/use-acting.ts';
import { useStored } from '../../lib/hooks/use-stored.ts';
import { listEntries, removeEntry, saveEntry } from '../../lib/store/ledger.ts';
import { listTouches, recordTouches, removeTouch } from '../../lib/store/touches.ts';

export type HistoryProps = { stakeholder: Stakeholder; now: Instant; act: Acting['act'] };

/** Last touch, what is due, notes, and the timeline of one person. */
export function History({ stakeholder, now, act }: HistoryProps) {
  const { id } = stakeholder;
  const kept = useStored(() => Promise.all([listEntries(id), listTouches(id)]), [id]);
  if (kept.state !== 'here') return null;
  const [entries, touches] = kept.value;
  const due = entries.filter(isOpenFollowUp).sort((a, b) => a.due.localeCompare(b.due));
  return (
    <>
      <LastTouch stakeholder={stakeholder} touches={touches} now={now} />
      <div class="sections">
        <DueList followUps={due} today={toCalendarDate(now)} onDone={(one) => void act(() => finish(one))} />
        <NoteList notes={entries.filter(isNote)} now={now} onRemove={(note) => void act(() => drop(note))} />
        <Timeline
          moments={toTimeline(touches, entries)}
          now={now}
          onRemove={(moment) => void act(() => takeBack(stakeholder, moment))}
        />
      </div>
    </>
  );
}

const isNote = (entry: LedgerEntry): entry is Note => entry.kind === 'note';

async function finish(followUp: FollowUp): Promise<Outcome> {
  await saveEntry(tick(followUp, Date.now()));
  return { message: `Done: ${followUp.text}`, undo: () => saveEntry(followUp) };
}

async function drop(entry: LedgerEntry): Promise<Outcome> {
  await removeEntry(entry.id);
  return { message: `Removed: ${entry.text}`, undo: () => saveEntry(entry) };
}

/** Only what was logged by hand can be taken back; what a page has proved would come again. */
async function takeBack({ id, emails }: Stakeholder, moment: Moment): Promise<Outcome> {
  if (moment.kind !== 'touch') return drop(moment.kind === 'thanks' ? moment.thanks : moment.followUp);
  const { touch } = moment;
  await removeTouch(id, touch.ref);
  return {
    message: `Removed: ${touch.kind} ${touch.subject ?? ''}`.trim(),
    undo: async () => void (await recordTouches(emails.slice(0, 1).map((email) => ({ email, touch })))),
  };
}
