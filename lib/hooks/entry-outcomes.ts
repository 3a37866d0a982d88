import { type CalendarDate, toCalendarDate } from '../domain/calendar-date.ts';
import { isDisclosure } from '../domain/disclosure.ts';
import type { EntryId, LedgerEntry, Origin, Pulse } from '../domain/ledger.ts';
import { type LogLine, toLog } from '../domain/log.ts';
import { savedWords } from '../domain/log-words.ts';
import { newPulse } from '../domain/new-entry.ts';
import type { Overrule, Stakeholder, StakeholderDetails } from '../domain/stakeholder.ts';
import type { Moment } from '../domain/timeline.ts';
import { dayWords } from '../domain/words-for-time.ts';
import { removeEntry, saveEntry } from '../store/ledger.ts';
import { saveLog } from '../store/log.ts';
import { newOperationId } from '../store/perform.ts';
import { saveDetails } from '../store/stakeholders.ts';
import { removeTouch } from '../store/touches.ts';
import { takeBack } from '../store/undo.ts';
import { changeShare } from './topic-outcomes.ts';
import type { Outcome } from './use-acting.ts';

/** Keeps a line about somebody, with the mail or event it came from. */
export async function keepLine(
  line: LogLine,
  stakeholder: Stakeholder,
  origin?: Origin,
): Promise<Required<Outcome>> {
  const now = Date.now();
  const start = { id: crypto.randomUUID() as EntryId, stakeholderId: stakeholder.id, now, origin };
  const undo = await saveLog(stakeholder, toLog(line, start));
  return { message: savedWords(line, stakeholder.name, toCalendarDate(now)), undo };
}

/** Takes a step with an entry, or changes it; `done` says what: "Kept". */
export async function changeEntry(after: LedgerEntry, done: string): Promise<Outcome> {
  if (isDisclosure(after)) return changeShare(after, done);
  const id = newOperationId();
  await saveEntry(after, { id });
  return { message: `${done}: ${after.text}`, undo: takeBack(id) };
}

/** Notes how the last meeting felt. */
export async function notePulse(
  { id: stakeholderId, name }: Stakeholder,
  value: Pulse['value'],
): Promise<Outcome> {
  const id = newOperationId();
  const start = { id: crypto.randomUUID() as EntryId, stakeholderId, now: Date.now() };
  await saveEntry(newPulse(start, value), { id });
  return { message: `Pulse of ${value} noted for ${name}`, undo: takeBack(id) };
}

/** Changes something about somebody that no form asks for: the user's word on the score, a pause. */
async function changePerson(
  { id: who, createdAt, updatedAt, summary, sample, ...details }: Stakeholder,
  change: (details: StakeholderDetails) => StakeholderDetails,
  message: string,
): Promise<Outcome> {
  const id = newOperationId();
  const saved = await saveDetails(who, change(details), Date.now(), { id });
  return saved.ok ? { message, undo: takeBack(id) } : { message: 'Nothing was changed.' };
}

/** The user's own word on the score, or none any more. */
export const overruleScore = (stakeholder: Stakeholder, overrule: Overrule | undefined): Promise<Outcome> =>
  changePerson(
    stakeholder,
    ({ overrule: _before, ...details }) => ({ ...details, ...(overrule && { overrule }) }),
    overrule ? `Attention ${overrule.score}, as you say` : 'The score is worked out again',
  );

/** Nobody is losing touch with somebody who is away; without a day, the pause is over. */
export const pausePerson = (
  stakeholder: Stakeholder,
  until: CalendarDate | undefined,
  today: CalendarDate,
): Promise<Outcome> =>
  changePerson(
    stakeholder,
    ({ pausedUntil: _before, ...details }) => ({ ...details, ...(until && { pausedUntil: until }) }),
    until
      ? `${stakeholder.name} is paused until ${dayWords(until, today)}`
      : `${stakeholder.name} is no longer paused`,
  );

/** Removes something written down. */
export async function dropEntry(entry: LedgerEntry): Promise<Outcome> {
  const id = newOperationId();
  await removeEntry(entry.id, { id });
  return { message: `Removed: ${entry.text}`, undo: takeBack(id) };
}

/** Takes a moment out of the timeline: only what was logged by hand, since what a page proved would come again. */
export async function dropMoment(of: Stakeholder, moment: Moment): Promise<Outcome> {
  if (moment.kind === 'entry') return dropEntry(moment.entry);
  const { touch } = moment;
  const id = newOperationId();
  await removeTouch(of.id, touch.ref, { id });
  return { message: `Removed: ${touch.kind} ${touch.subject ?? ''}`.trim(), undo: takeBack(id) };
}
