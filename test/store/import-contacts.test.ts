import { beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../lib/domain/contact.ts';
import { parseListEntry } from '../../lib/domain/people-lists.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import { findEverything } from '../../lib/store/export.ts';
import { importContacts, previewImport, undoImport } from '../../lib/store/import-contacts.ts';
import { saveEntry } from '../../lib/store/ledger.ts';
import { saveSetting } from '../../lib/store/settings.ts';
import { findSighting, recordSightings } from '../../lib/store/sightings.ts';
import {
  addStakeholder,
  findStakeholder,
  listStakeholders,
  saveDetails,
} from '../../lib/store/stakeholders.ts';
import { listTouches, recordTouches } from '../../lib/store/touches.ts';
import { address, ana, me, now, touch } from '../people.ts';
import './fresh-database.ts';

const contact = (name: string, ...emails: string[]): Contact => ({
  line: 2,
  name,
  emails: emails.map(address),
  labels: [],
});

const names = async (): Promise<string[]> => (await listStakeholders()).map(({ name }) => name);
const everything = async () => ({
  ...(await findEverything()),
  touches: [...(await findEverything()).touches],
});

beforeEach(async () => {
  await saveSetting('ownAddresses', [me]);
});

describe('the preview', () => {
  it('tells the new from the known, by any address, and changes nothing', async () => {
    await addStakeholder(ana, now, 'ana' as StakeholderId);
    const before = await everything();
    const plan = await previewImport([
      contact('Dev Mehta', 'dev@northwind.example'),
      contact('A. Ortiz', 'ana@ortiz.example'),
      contact('Ana Ortiz', 'ana@ortiz.example', 'ana@new.example'),
    ]);
    expect(plan.fresh.map(({ name }) => name)).toEqual(['Dev Mehta']);
    expect(plan.gaining.map(({ stakeholder, emails }) => [stakeholder.name, ...emails])).toEqual([
      ['Ana Ortiz', 'ana@new.example'],
    ]);
    expect(plan.known).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it('knows a mailbox by any spelling, and adds no second one', async () => {
    await addStakeholder({ ...ana, emails: [address('ana.ortiz@gmail.com')] }, now);
    const plan = await previewImport([
      contact('Ana', 'anaortiz+home@gmail.com'),
      contact('Ana O.', 'anaortiz@gmail.com', 'ana@ortiz.example'),
    ]);
    expect([plan.fresh, plan.known]).toEqual([[], []]);
    expect(plan.gaining.map(({ emails }) => emails)).toEqual([['ana@ortiz.example']]);
  });

  it('makes one person of contacts that share an address', async () => {
    const plan = await previewImport([
      contact('Dev', 'dev@northwind.example'),
      contact('Dev Mehta', 'dev@northwind.example', 'dev@mehta.example'),
    ]);
    expect(plan.fresh).toMatchObject([
      { name: 'Dev', emails: ['dev@northwind.example', 'dev@mehta.example'] },
    ]);
  });

  it('refuses the user, and a contact with addresses of two people', async () => {
    await addStakeholder(ana, now);
    await addStakeholder({ name: 'Dev', emails: [address('dev@northwind.example')], group: 'customer' }, now);
    const { refused } = await previewImport([
      contact('Me', 'pm@acme.example'),
      contact('Family', 'ana@ortiz.example', 'dev@northwind.example'),
    ]);
    expect(refused.map(({ what, reason }) => `${what} ${reason}`)).toEqual([
      'Me is you: the address is your own',
      'Family has addresses of two people: Ana Ortiz and Dev',
    ]);
  });

  it('refuses whom the user never tracks, and leaves such addresses off the others', async () => {
    await saveSetting('neverList', [parseListEntry('tickets.example')!]);
    const { fresh, refused } = await previewImport([
      contact('Tickets', 'desk@tickets.example'),
      contact('Dev', 'dev@northwind.example', 'dev@tickets.example'),
    ]);
    expect(refused).toMatchObject([{ what: 'Tickets', reason: 'is on your list “Never a person”' }]);
    expect(fresh.map(({ emails }) => emails)).toEqual([['dev@northwind.example']]);
  });

  it('guesses the group: a colleague by the domain of one’s own address', async () => {
    const { fresh } = await previewImport([
      contact('Mara', 'mara@acme.example'),
      contact('Sofia', 'sofia@fabrikam.example'),
      contact('Aunt', 'aunt@gmail.com'),
    ]);
    expect(fresh.map(({ group }) => group)).toEqual(['team', 'customer', 'other']);
  });
});

describe('the import', () => {
  const contacts = [
    contact('Dev', 'dev@northwind.example'),
    contact('Ana', 'ana@ortiz.example', 'ana@new.example'),
  ];

  it('adds the new, gives the known their new addresses, and leaves the rest of them as it was', async () => {
    await addStakeholder(ana, now, 'ana' as StakeholderId);
    await importContacts(contacts, now + 1);
    expect(await names()).toEqual(['Ana Ortiz', 'Dev']);
    const grown = await findStakeholder('ana' as StakeholderId);
    expect(grown).toMatchObject({ ...ana, emails: [...ana.emails, 'ana@new.example'] });
  });

  it('adds the tags that the file has and takes none away; undo takes back only what came with it', async () => {
    await addStakeholder({ ...ana, tags: ['board'] }, now, 'ana' as StakeholderId);
    const labelled = (name: string, email: string, ...labels: string[]) => ({
      ...contact(name, email),
      labels,
    });
    const done = await importContacts(
      [
        labelled('Ana', 'ana@ortiz.example', 'Beta', 'myContacts'),
        labelled('Dev', 'dev@northwind.example', 'partner', 'Pilot'),
      ],
      now + 1,
    );
    const tagsOf = async () => (await listStakeholders()).map(({ name, group, tags }) => [name, group, tags]);
    expect(await tagsOf()).toEqual([
      ['Ana Ortiz', ana.group, ['beta', 'board']],
      ['Dev', 'partner', ['pilot']],
    ]);
    await undoImport(done);
    expect(await tagsOf()).toEqual([['Ana Ortiz', ana.group, ['board']]]);
  });

  it('changes nothing the second time', async () => {
    await importContacts(contacts, now);
    const once = await everything();
    const again = await importContacts(contacts, now + 5);
    expect(again).toMatchObject({ added: [], gained: [] });
    expect(await everything()).toEqual(once);
  });

  it('is whole or not at all', async () => {
    const broken = {
      ...contact('Broken', 'broken@example.org'),
      name: (() => 'no data') as unknown as string,
    };
    const before = await everything();
    await expect(importContacts([...contacts, broken], now)).rejects.toThrow();
    expect(await everything()).toEqual(before);
  });

  it('makes people of sightings', async () => {
    await recordSightings([{ email: address('dev@northwind.example'), name: 'Dev', role: 'from' }], 'k', now);
    await importContacts(contacts, now);
    expect(await findSighting(address('dev@northwind.example'))).toBeUndefined();
  });

  it('takes a thousand at once', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => contact(`P${index}`, `p${index}@example.org`));
    expect((await importContacts(many, now)).added).toHaveLength(1_000);
    expect(await names()).toHaveLength(1_000);
  });
});

describe('taking an import back', () => {
  const contacts = [
    contact('Dev', 'dev@northwind.example'),
    contact('Ana', 'ana@ortiz.example', 'ana@new.example'),
  ];

  it('leaves everything as it was before', async () => {
    await addStakeholder(ana, now, 'ana' as StakeholderId);
    await recordSightings([{ email: address('dev@northwind.example'), name: 'Dev', role: 'from' }], 'k', now);
    const before = await everything();
    const done = await importContacts(contacts, now);
    await recordTouches([{ email: address('dev@northwind.example'), touch: touch() }]);
    expect(await undoImport(done)).toBe(0);
    expect(await everything()).toEqual(before);
    await undoImport(done);
    expect(await everything()).toEqual(before);
  });

  it('keeps touches that came to somebody who was there already', async () => {
    await addStakeholder(ana, now, 'ana' as StakeholderId);
    const done = await importContacts(contacts, now);
    await recordTouches([{ email: address('ana@new.example'), touch: touch() }]);
    await undoImport(done);
    expect(await listTouches('ana' as StakeholderId)).toHaveLength(1);
  });

  it('keeps people whom the user has written about or edited since', async () => {
    const done = await importContacts(
      [contact('Dev', 'd@example.org'), contact('Mia', 'm@example.org')],
      now,
    );
    const [dev, mia] = done.added;
    await saveEntry({
      id: 'n' as never,
      stakeholderId: dev!,
      kind: 'note',
      text: 'x',
      createdAt: now,
      updatedAt: now,
    });
    await saveDetails(mia!, { name: 'Mia L.', emails: [address('m@example.org')], group: 'team' }, now + 9);
    expect(await undoImport(done)).toBe(2);
    expect(await names()).toEqual(['Dev', 'Mia L.']);
  });
});
