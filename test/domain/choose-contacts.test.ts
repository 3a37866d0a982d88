import { describe, expect, it } from 'vitest';
import { candidatesOf, chooseContacts } from '../../lib/domain/choose-contacts.ts';
import type { Contact } from '../../lib/domain/contact.ts';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import { planImport } from '../../lib/domain/plan-import.ts';
import type { Stakeholder, StakeholderId } from '../../lib/domain/stakeholder.ts';
import { noTouches } from '../../lib/domain/touch-summary.ts';
import { address, ana, me, now } from '../people.ts';

const contact = (name: string, ...emails: string[]): Contact => ({
  line: 2,
  name,
  emails: emails.map(address),
  labels: [],
});
const tracked: Stakeholder = {
  ...ana,
  id: 'ana' as StakeholderId,
  createdAt: now,
  updatedAt: now,
  summary: noTouches,
};
const contacts = [
  contact('Dev Mehta', 'dev@mehta.example'),
  contact('Dev M.', 'dev@work.example', 'dev@mehta.example'),
  contact('Bo', 'bo@l.example'),
  contact('Ana Ortiz', 'ana@ortiz.example', 'ana@new.example'),
];
const plan = planImport(contacts, new Map(ana.emails.map((email) => [email, tracked])), [me]);
const emails = (...list: string[]): Set<EmailAddress> => new Set(list.map(address));

describe('choosing among contacts', () => {
  it('offers each person once, by the first address that is new', () => {
    expect(candidatesOf(plan)).toEqual([
      { email: 'dev@mehta.example', name: 'Dev Mehta', group: 'customer', tags: [] },
      { email: 'bo@l.example', name: 'Bo', group: 'customer', tags: [] },
      { email: 'ana@new.example', name: 'Ana Ortiz', tags: [] },
    ]);
  });

  it('offers somebody tracked who gains a tag alone, and finds their entry by any spelling', () => {
    const tagged = [{ ...contact('Ana', 'Ana+home@Ortiz.example'), labels: ['Beta'] }];
    const known = { ...tracked, emails: [address('ana+home@ortiz.example')], tags: ['board'] };
    const gains = planImport(tagged, new Map([[address('ana+home@ortiz.example'), known]]), [me]);
    expect(candidatesOf(gains)).toMatchObject([{ name: 'Ana Ortiz', tags: ['beta'], onlyTags: true }]);
    expect(chooseContacts(tagged, gains, emails('ana+home@ortiz.example'), new Map())).toEqual(tagged);
    expect(
      planImport(tagged, new Map([[address('ana+home@ortiz.example'), { ...known, tags: ['beta'] }]]), [me]),
    ).toMatchObject({ gaining: [], known: [{ name: 'Ana Ortiz' }] });
  });

  it('takes every entry of whoever is ticked, and of nobody else', () => {
    const chosen = chooseContacts(contacts, plan, emails('dev@mehta.example', 'ana@new.example'), new Map());
    expect(chosen.map(({ name }) => name)).toEqual(['Dev Mehta', 'Dev M.', 'Ana Ortiz']);
    expect(chooseContacts(contacts, plan, new Set(), new Map())).toEqual([]);
  });

  it('puts people into the group that the user has picked', () => {
    const groups = new Map([[address('bo@l.example'), 'partner' as const]]);
    const chosen = chooseContacts(contacts, plan, emails('bo@l.example', 'dev@mehta.example'), groups);
    expect(planImport(chosen, new Map(), [me]).fresh.map(({ name, group }) => [name, group])).toEqual([
      ['Dev Mehta', 'customer'],
      ['Bo', 'partner'],
    ]);
  });
});
