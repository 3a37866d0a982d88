import { describe, expect, it } from 'vitest';
import { findOwn } from '../../lib/domain/mail-own.ts';
import { type Weighed, weighPeople } from '../../lib/domain/mail-weigh.ts';
import { organisationOf } from '../../lib/formats/mail-organisation.ts';
import { address } from '../people.ts';
import { inventMailbox, type MailboxOptions, usualMailbox } from './mailbox.ts';
import { ownAddresses } from './mailbox-people.ts';
import { batchesOf, columnsOf } from './read-mailbox.ts';

const { now } = usualMailbox;

function weigh(over: Partial<MailboxOptions>) {
  const mailbox = inventMailbox(over);
  const columns = columnsOf(batchesOf(mailbox.chunks()));
  const own = findOwn(columns);
  const people = weighPeople(columns, { own: own.map(({ email }) => email), organisationOf, now });
  return { ...mailbox, own, people, columns };
}

const apartOf = (people: Weighed[], addresses: string[]): string[] =>
  people.filter(({ email }) => addresses.includes(email)).map(({ apart }) => apart ?? 'a person');

describe('who matters in a mailbox', () => {
  it.each([
    { seed: 1, language: 'fr' as const },
    { seed: 2, language: 'en' as const },
    { seed: 3, language: 'ja' as const },
    { seed: 4, language: 'de' as const, messages: 18_000, senders: 6000, real: 40, bytes: 12_000_000 },
  ])(
    'names those who were written to as real (seed $seed, $language)',
    (options) => {
      const { senders, people } = weigh(options);
      const real = new Set(senders.filter(({ kind }) => kind === 'real').map((sender) => sender.address));
      const named = people.filter(({ matters }) => matters).map(({ email }) => email as string);
      const right = named.filter((email) => real.has(email)).length;
      expect(right / named.length).toBeGreaterThanOrEqual(0.95);
      expect(right / real.size).toBeGreaterThanOrEqual(0.95);
    },
    20_000,
  );

  it('finds all addresses of the user, and nobody else’s, in any language', () => {
    for (const language of ['fr', 'ja', 'pl'] as const) {
      const found = weigh({ language }).own.map(({ email }) => email);
      expect([...found].sort()).toEqual([...ownAddresses].sort());
    }
  });

  it('sets lists, robots and newsletters apart, with the reason', () => {
    const { senders, people } = weigh({ seed: 5, messages: 6000 });
    const of = (kind: string) => senders.filter((one) => one.kind === kind).map((one) => one.address);
    for (const why of apartOf(people, of('robot')))
      expect(why).toMatch(/^(a robot: |never answered$|a mail system$)/);
    for (const why of apartOf(people, of('newsletter'))) expect(why).toMatch(/^a newsletter: /);
    for (const why of apartOf(people, ['roadmap@lists.example.org'])) expect(why).toBe('a mailing list');
    for (const why of apartOf(people, of('poster')))
      expect(why).toMatch(/^writes only on mailing lists: (all their \d+ mails|their only mail)$/);
    expect(new Set(apartOf(people, of('real')))).toEqual(new Set(['a person']));
  });

  it('counts colleagues as team, and others by their organisation', () => {
    const { people } = weigh({});
    const colleagues = people.filter(({ email }) => email.endsWith('@acme.example'));
    expect(new Set(colleagues.map(({ group }) => group))).toEqual(new Set(['team']));
    const one = people.find(({ email }) => email.endsWith('@northwind.example'));
    expect(one).toMatchObject({
      group: 'customer',
      organisation: { domain: 'northwind.example', name: 'Northwind' },
    });
  });

  it('says nothing different when the same mail comes twice', () => {
    const batches = batchesOf(inventMailbox().chunks());
    const twice = batchesOf([...inventMailbox().chunks(), ...inventMailbox().chunks()]);
    const weighing = { own: ownAddresses.map(address), organisationOf, now };
    expect(weighPeople(columnsOf(twice), weighing)).toEqual(weighPeople(columnsOf(batches), weighing));
  });
});
