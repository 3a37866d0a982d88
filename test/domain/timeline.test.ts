import { expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId, Feedback } from '../../lib/domain/ledger.ts';
import { newFollowUp, newNote, newThanks, tick } from '../../lib/domain/new-entry.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { DAY } from '../../lib/domain/time.ts';
import { byMonth, toTimeline } from '../../lib/domain/timeline.ts';
import { now, touch } from '../people.ts';

const start = (id: string, at: number) => ({
  id: id as EntryId,
  stakeholderId: 'ana' as StakeholderId,
  now: at,
});
const due = '2026-11-27' as CalendarDate;

test('touches, thanks and what was done stand newest first; notes and what is open do not', () => {
  const entries = [
    newThanks(start('thanks', now - 2 * DAY), 'the intro', { how: 'public' }),
    newNote(start('note', now), 'sails'),
    newFollowUp(start('open', now), 'call', due),
    tick(newFollowUp(start('done', now - 9 * DAY), 'send', due), now - DAY),
  ];
  const moments = toTimeline([touch({ ref: 'new' }), touch({ ref: 'old', at: now - 5 * DAY })], entries);
  expect(moments.map(({ key }) => key)).toEqual(['new', 'done 0', 'thanks 0', 'old']);
  expect(moments[2]).toMatchObject({ words: 'thanks in public' });
});

test('why feedback was declined still stands there once they have been told', () => {
  const start = { id: 'f' as EntryId, stakeholderId: 'ana' as StakeholderId, createdAt: now, updatedAt: now };
  const [on, reason] = ['2026-11-20' as CalendarDate, 'no budget before May'];
  const told: Feedback = {
    ...start,
    kind: 'feedback',
    text: 'a weekly call',
    gotOn: on,
    decision: { what: 'decline', on, reason },
    toldOn: on,
  };
  const said = toTimeline([], [told]).map((moment) => moment.kind === 'entry' && [moment.words, moment.why]);
  expect(said).toContainEqual(['feedback declined', reason]);
});

test('moments are grouped by calendar month', () => {
  const moments = toTimeline([touch(), touch({ at: now - DAY }), touch({ at: now - 30 * DAY })], []);
  expect(byMonth(moments).map(({ from, moments: ofMonth }) => [from, ofMonth.length])).toEqual([
    ['2026-11-01', 2],
    ['2026-10-01', 1],
  ]);
});
