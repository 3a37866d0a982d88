import { describe, expect, it } from 'vitest';
import type { Contact } from '../../lib/domain/contact.ts';
import { type AccountLine, accountCsv, toAccount } from '../../lib/domain/import-account.ts';
import { peopleAccount } from '../../lib/domain/people-account.ts';
import { planImport } from '../../lib/domain/plan-import.ts';
import type { Stakeholder, StakeholderId } from '../../lib/domain/stakeholder.ts';
import { noTouches } from '../../lib/domain/touch-summary.ts';
import { address, ana, dev, me, now } from '../people.ts';

const contact = (name: string, ...emails: string[]): Contact => ({
  line: 2,
  name,
  emails: emails.map(address),
  labels: [],
});
const person = (details: typeof ana, id: string): Stakeholder => ({
  ...details,
  id: id as StakeholderId,
  createdAt: now,
  updatedAt: now,
  summary: noTouches,
});

/** All but the first line, which is what was read. */
const sumOf = (lines: readonly AccountLine[], what: string): number =>
  lines
    .filter((line) => line.what === what && line.outcome !== 'read')
    .reduce((sum, { count }) => sum + count, 0);

describe('the account of an import', () => {
  it('of people adds up to what was read, each reason with an example', () => {
    const contacts = [
      contact('Bo', 'bo@l.example'),
      contact('Bo L.', 'bo@l.example'),
      contact('Cy', 'cy@c.example'),
      contact('Ana Ortiz', 'ana@ortiz.example', 'ana@new.example'),
      contact('Dev Mehta', ...dev.emails),
      contact('Myself', me),
    ];
    const tracked = new Map(
      [person(ana, 'ana'), person(dev, 'dev')].flatMap((one) => one.emails.map((email) => [email, one])),
    );
    const plan = planImport(contacts, tracked, [me]);
    const unread = { line: 9, what: 'No name', reason: 'has no email address', file: 'a.csv' };
    const lines = peopleAccount({
      contacts,
      unread: 1,
      plan: { ...plan, refused: [unread, ...plan.refused] },
      chosen: new Set(['bo@l.example', 'ana@new.example'].map(address)),
    });
    expect(lines.map(({ outcome, count, example }) => [outcome, count, example])).toEqual([
      ['read', 7, ''],
      ['new', 1, 'Bo'],
      ['merged', 1, 'Ana Ortiz'],
      ['merged', 1, 'Bo L.'],
      ['known', 1, 'Dev Mehta'],
      ['skipped', 1, 'Cy'],
      ['refused', 1, 'No name, a.csv'],
      ['refused', 1, 'Myself'],
    ]);
    expect(sumOf(lines, 'entries')).toBe(7);
  });

  it('of mail adds up as well, and names one of whatever came of it', () => {
    const lines = toAccount({
      mails: 20,
      people: { added: 2, gained: 1, known: 1, examples: { added: 'Bo', gained: 'Cy', known: 'Dev' } },
      touches: {
        fresh: 9,
        merged: 1,
        known: 1,
        examples: { fresh: 'Hi, Bo', better: 'Q3, Cy', known: 'Dev' },
      },
      counted: {
        mails: 8,
        others: 6,
        repeated: 2,
        examples: { taken: 'Hi', other: 'Sale!', repeated: 'Re: Pricing' },
      },
      skipped: [{ reason: 'is spam', count: 4, example: 'You have won' }],
      refused: [],
    });
    expect(sumOf(lines, 'mails')).toBe(20);
    expect(lines.map(({ outcome, example }) => [outcome, example])).toEqual([
      ['read', ''],
      ['taken', 'Hi'],
      ['skipped', 'Sale!'],
      ['skipped', 'Re: Pricing'],
      ['skipped', 'You have won'],
      ['new', 'Bo'],
      ['merged', 'Cy'],
      ['known', 'Dev'],
      ['new', 'Hi, Bo'],
      ['merged', 'Q3, Cy'],
      ['known', 'Dev'],
    ]);
  });

  it('is a table that no spreadsheet takes for formulas', () => {
    expect(
      accountCsv([{ outcome: 'refused', what: 'entries', count: 1, reason: 'no', example: '=1+"2"' }]),
    ).toBe('"Outcome","What","Count","Reason","Example"\r\n"refused","entries","1","no","\'=1+""2"""\r\n');
  });
});
