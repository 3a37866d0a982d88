import { expect, test } from 'vitest';
import type { CalendarDate } from '../../lib/domain/calendar-date.ts';
import { type LetterSaid, saidBefore } from '../../lib/domain/same-words.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { allTemplates, fillTemplate } from '../../lib/domain/thanks-templates.ts';

const today = '2026-11-18' as CalendarDate;
const [ana, dev] = ['ana', 'dev'] as StakeholderId[] as [StakeholderId, StakeholderId];
const letter = (id: string, name: string, what: string): string => {
  const template = allTemplates([]).find((one) => one.id === id)!;
  return fillTemplate(template, { name, full: name, salutation: '', what, me: 'Robin', organisation: '' })
    .body;
};
const said = (over: Partial<LetterSaid>): LetterSaid => ({
  to: ana,
  name: 'Ana Ortiz',
  on: '2026-10-03' as CalendarDate,
  what: 'the intro',
  words: letter('en-warm', 'Ana', 'the intro'),
  ...over,
});
const next = { to: ana, what: 'the numbers', words: letter('en-warm', 'Ana', 'the numbers') };

test('the same letter to the same person is known again, whenever it was and whatever it is for', () => {
  expect(saidBefore(next, [said({})], today)?.on).toBe('2026-10-03');
  expect(saidBefore(next, [said({ on: '2020-01-01' as CalendarDate })], today)).toBeDefined();
});

test('to somebody else it is only while it is fresh', () => {
  const toDev = { to: dev, name: 'Dev Mehta', words: letter('en-warm', 'Dev', 'the intro') };
  expect(saidBefore(next, [said({ ...toDev, on: '2026-11-12' as CalendarDate })], today)?.name).toBe(
    'Dev Mehta',
  );
  expect(saidBefore(next, [said(toDev)], today)).toBeUndefined();
});

test('what went to the same person is told before what went to others', () => {
  const toDev = said({ to: dev, name: 'Dev Mehta', on: '2026-11-12' as CalendarDate });
  expect(saidBefore(next, [toDev, said({})], today)?.name).toBe('Ana Ortiz');
});

test('other words are other words', () => {
  expect(saidBefore(next, [said({ words: letter('en-brief', 'Ana', 'the intro') })], today)).toBeUndefined();
  const own = next.words.replace('It made a real difference', 'Dev told me how much work it was for you all');
  expect(saidBefore({ ...next, words: own }, [said({})], today)).toBeUndefined();
  expect(saidBefore({ ...next, words: '' }, [said({ words: '' })], today)).toBeUndefined();
});
