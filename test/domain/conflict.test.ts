import { expect, test } from 'vitest';
import { addToDate, type CalendarDate, toCalendarDate } from '../../lib/domain/calendar-date.ts';
import { dueDay } from '../../lib/domain/due-day.ts';
import { stepsOf } from '../../lib/domain/entry-steps.ts';
import { type EntryId, isOpen } from '../../lib/domain/ledger.ts';
import { newConflict, REVIEW_DAYS } from '../../lib/domain/new-entry.ts';
import type { Stakeholder, StakeholderId } from '../../lib/domain/stakeholder.ts';
import { toToday } from '../../lib/domain/today.ts';
import { ana, now } from '../people.ts';

const today = toCalendarDate(now);
const person: Stakeholder = {
  ...ana,
  id: 'ana' as StakeholderId,
  createdAt: 0,
  updatedAt: 0,
  summary: { count: 0 },
};
const conflict = newConflict(
  { id: 'one' as EntryId, stakeholderId: person.id, now },
  'Who decides on discounts',
);
const at = (day: CalendarDate) => new Date(`${day}T09:00`).getTime();
const dueOn = (day: CalendarDate) =>
  toToday([person], [conflict], at(day)).due.map(({ entry }) => entry.text);

test('an open difference comes up for review by itself, and again after each review, until it is settled', () => {
  const review = addToDate(today, REVIEW_DAYS);
  expect(dueDay(conflict)).toBe(review);
  expect(dueOn(today)).toEqual([]);
  expect(dueOn(review)).toEqual(['Who decides on discounts']);

  const [reviewed, settled] = stepsOf(conflict).map((step) => step.take(at(review)));
  expect(reviewed && isOpen(reviewed) && dueDay(reviewed)).toBe(addToDate(review, REVIEW_DAYS));
  expect(settled && isOpen(settled)).toBe(false);
});
