import { DueList } from '../../../components/DueList.tsx';
import { LastTouch } from '../../../components/LastTouch.tsx';
import { NoteList } from '../../../components/NoteList.tsx';
import { Timeline } from '../../../components/Timeline.tsx';
import { isOpenFollowUp, type LedgerEntry, type Note } from '../../../lib/domain/ledger.ts';
import type { Stakeholder } from '../../../lib/domain/stakeholder.ts';
import { toTimeline } from '../../../lib/domain/timeline.ts';
import { listEntries } from '../../../lib/store/ledger.ts';
import { listTouches } from '../../../lib/store/touches.ts';
import { Answer } from '../Answer.tsx';
import { finish, removeMoment, removeWritten } from '../actions.ts';
import { useAsked } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';

/** Last touch, what is due, notes and the timeline of one person. */
export function PersonHistory({ stakeholder }: { stakeholder: Stakeholder }) {
  const { act, now, today } = useDesk();
  const { id } = stakeholder;
  const asked = useAsked(() => Promise.all([listEntries(id), listTouches(id)]), [id]);
  return (
    <Answer of={asked}>
      {([entries, touches]) => (
        <>
          <LastTouch stakeholder={stakeholder} touches={touches} now={now} />
          <div>
            <DueList
              followUps={entries.filter(isOpenFollowUp).toSorted((a, b) => a.due.localeCompare(b.due))}
              today={today}
              onDone={(followUp) => void act(() => finish(followUp, now))}
            />
            <NoteList
              notes={entries.filter(isNote)}
              now={now}
              onRemove={(note) => void act(() => removeWritten(note))}
            />
            <Timeline
              moments={toTimeline(touches, entries)}
              now={now}
              onRemove={(moment) => void act(() => removeMoment(stakeholder, moment))}
            />
          </div>
        </>
      )}
    </Answer>
  );
}

const isNote = (entry: LedgerEntry): entry is Note => entry.kind === 'note';
