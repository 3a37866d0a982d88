import { useState } from 'preact/hooks';
import { MeetingLog, MeetingWords } from '../../components/MeetingLog.tsx';
import { type CalendarDate, toCalendarDate } from '../../lib/domain/calendar-date.ts';
import { howItCounts } from '../../lib/domain/meeting.ts';
import { nameList } from '../../lib/domain/names.ts';
import type { EventSeen } from '../../lib/domain/page-seen.ts';
import type { PersonHere } from '../../lib/domain/person-here.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { dayWords } from '../../lib/domain/words-for-time.ts';
import type { Acting } from '../../lib/hooks/use-acting.ts';
import { useDelayed } from '../../lib/hooks/use-delayed.ts';
import { useKeys } from '../../lib/hooks/use-keys.ts';
import { useStored } from '../../lib/hooks/use-stored.ts';
import { findTrackedGuests, logMeeting, type TrackedGuest } from '../../lib/store/meeting-log.ts';

export type EventLogProps = {
  event: EventSeen;
  people: readonly PersonHere[];
  now: Instant;
  act: Acting['act'];
};

/** Milliseconds after which what counts by itself has been recorded, or was not. */
const RECORDED_BY = 600;

/** Whether the open event counts as a touch with those on it who are tracked, and the way to make it count. */
export function EventLog({ event, people, now, act }: EventLogProps) {
  const tracked = people.flatMap(({ stakeholder }) => stakeholder?.id ?? []);
  const stored = useStored(() => findTrackedGuests(event, people), [event.key, tracked.join()]);
  const isSettled = useDelayed(RECORDED_BY);
  if (stored.state !== 'here' || stored.value.length === 0) return null;
  const counts = howItCounts(event, now);
  if (counts === 'declined') return <MeetingWords words="You declined it, so it does not count." />;
  if (counts === 'not-yet') return <MeetingWords words={comingWords(event)} />;
  const missing = stored.value.filter(({ recordedAt }) => recordedAt === undefined);
  if (missing.length === 0) return <MeetingWords isRecorded words={recordedWords(stored.value, now)} />;
  if (counts === 'by-itself' && !isSettled) return null;
  return <ToLog event={event} missing={missing} now={now} act={act} />;
}

type ToLogProps = Omit<EventLogProps, 'people'> & { missing: readonly TrackedGuest[] };

function ToLog({ event, missing, now, act }: ToLogProps) {
  const today = toCalendarDate(now);
  const [said, setSaid] = useState<CalendarDate>(today);
  const known = event.start === undefined ? event.day : toCalendarDate(event.start);
  const day = known ?? said;
  const names = nameList(missing.map(({ stakeholder }) => stakeholder.name));
  const log = () =>
    void act(async () => ({
      message: `Meeting with ${names} logged, ${dayWords(day, today)}`,
      undo: await logMeeting(event, missing, day),
    }));
  useKeys({ m: log });
  return <MeetingLog names={names} day={day} today={today} onDay={known ? undefined : setSaid} onLog={log} />;
}

const comingWords = ({ start }: EventSeen): string =>
  start === undefined
    ? 'Once it has taken place, log it here.'
    : 'Counts as a touch by itself when it is over.';

function recordedWords(guests: readonly TrackedGuest[], now: Instant): string {
  const days = guests.flatMap(({ recordedAt }) => recordedAt ?? []).map(toCalendarDate);
  const [day] = days.toSorted();
  const when = day ? `, ${dayWords(day, toCalendarDate(now))}` : '';
  return `This meeting is recorded${when}.`;
}
