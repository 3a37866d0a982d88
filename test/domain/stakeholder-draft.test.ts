import { expect, test } from 'vitest';
import { readDraft, type StakeholderDraft, toDraft } from '../../lib/domain/stakeholder-draft.ts';
import { ana } from '../people.ts';

const draft = (over: Partial<StakeholderDraft> = {}): StakeholderDraft => ({ ...toDraft(ana), ...over });

test('what is not changed comes back as it was', () => {
  const full = {
    ...ana,
    nickname: 'Nani',
    role: 'VP Finance',
    organisation: 'Northwind',
    timeZone: 'Europe/Madrid',
    cadenceDays: 10,
    power: 5,
    interest: 2,
    engagementNow: 'resistant',
    engagementWanted: 'supportive',
  } as const;
  expect(readDraft(toDraft(full))).toEqual({ ok: true, value: full });
});

test('what is emptied is gone, and an empty or repeated address does not count', () => {
  const emptied = draft({ role: '', emails: ['ana@ortiz.example', '', 'ANA@ortiz.example'] });
  expect(readDraft(emptied)).toEqual({
    ok: true,
    value: { name: 'Ana Ortiz', emails: ['ana@ortiz.example'], group: 'executive' },
  });
});

test.each<[Partial<StakeholderDraft>, object]>([
  [{ name: ' ' }, { name: 'A name is needed; the address will do.' }],
  [{ emails: ['ana@'] }, { emails: ['ana@ is not an address: there is nothing after the @.'] }],
  [
    { emails: ['ana@ortiz.example', 'dev'] },
    { emails: [undefined, 'dev is not an address: there is no @ in it.'] },
  ],
  [{ emails: [''] }, { emails: ['At least one address is needed.'] }],
  [{ timeZone: 'Madrid time' }, { timeZone: 'Madrid time is not a time zone, as Europe/Madrid is.' }],
  [{ cadenceDays: 'weekly' }, { cadenceDays: 'A whole number of days, 1 to 730.' }],
  [{ cadenceDays: '0' }, { cadenceDays: 'A whole number of days, 1 to 730.' }],
])('%j is refused beside its field', (over, faults) => {
  expect(readDraft(draft(over))).toMatchObject({ ok: false, error: faults });
});
