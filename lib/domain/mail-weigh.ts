import type { EmailAddress } from './email-address.ts';
import { type Group, guessGroup } from './group.ts';
import { MASS, signs } from './mail-batch.ts';
import { type MailColumns, type MailRow, rowsOf } from './mail-columns.ts';
import { isAmong } from './mailbox.ts';
import { whyNotPerson } from './people.ts';
import { noLists, type PeopleLists, wordOn } from './people-lists.ts';
import { DAY, type Instant } from './time.ts';
import { BROADCAST } from './touch.ts';

/** Somebody in the user's mail, weighed. Counts are of letters: what was sent to many is apart. */
export type Weighed = {
  email: EmailAddress;
  name: string;
  /** Letters of theirs, and mails of the user's to them, not in copy. */
  wrote: number;
  writtenTo: number;
  /** Of both together: with nobody else on it. */
  oneToOne: number;
  /** Mails on which they were beside others, in either direction. */
  beside: number;
  /** Mails of theirs that were sent to many by their own word. */
  mass: number;
  lastAt: Instant;
  /** To sort by; not a number to show. */
  weight: number;
  /** Mail goes both ways, and more than once: to be ticked. */
  matters: boolean;
  group: Group;
  organisation: Organisation | undefined;
  /** Why it is no person the user writes with: a list, a robot, a newsletter. */
  apart: string | undefined;
};

/** Whose an address is, by its domain: `northwind.example`, Northwind. */
export type Organisation = { domain: string; name: string };
export type OrganisationOf = (email: EmailAddress) => Organisation | undefined;

export type Weighing = {
  own: readonly EmailAddress[];
  lists?: PeopleLists;
  organisationOf: OrganisationOf;
  now: Instant;
};

/** What lies so far back counts half. */
const HALF_LIFE = 365 * DAY;

type Tally = {
  wrote: number;
  writtenTo: number;
  oneToOne: number;
  beside: number;
  mass: number;
  signs: { [Sign in 'list' | 'automatic' | 'newsletter']: number };
  lastAt: Instant;
  give: number;
  take: number;
};

/** Everybody in the mail but the user, those who matter most first; lists, robots and newsletters with their reason. */
export function weighPeople(columns: MailColumns, weighing: Weighing): Weighed[] {
  const isOwn = isAmong(weighing.own);
  const mine = new Set(columns.people.flatMap(({ email }, index) => (isOwn(email) ? [index] : [])));
  const tallies: (Tally | undefined)[] = [];
  const tallyOf = (index: number): Tally => (tallies[index] ??= emptyTally());
  for (const row of rowsOf(columns)) countRow(row, mine, tallyOf, weighing.now);
  const listAddresses = new Set([...columns.lists].map((list) => list.toLowerCase().replace('@', '.')));
  return columns.people
    .flatMap((person, index) => {
      const tally = tallies[index];
      return tally && !mine.has(index) ? [toWeighed(person, tally, weighing, listAddresses)] : [];
    })
    .sort((a, b) => Number(b.matters) - Number(a.matters) || b.weight - a.weight);
}

function countRow(
  { at, from, to, signs: has }: MailRow,
  mine: ReadonlySet<number>,
  tallyOf: (index: number) => Tally,
  now: Instant,
): void {
  const size = to.length + 1;
  const worth = sizeWorth(size) * 2 ** (-Math.max(0, now - at) / HALF_LIFE);
  const isMine = mine.has(from);
  for (const one of to) {
    const index = one >> 1;
    if (mine.has(index)) continue;
    const tally = tallyOf(index);
    const isTo = isMine && (one & 1) === 0 && size < BROADCAST;
    if (!isTo) tally.beside++;
    if (isMine) tally.lastAt = Math.max(tally.lastAt, at);
    if (!isTo) continue;
    tally.writtenTo++;
    tally.give += worth;
    if (size === 2) tally.oneToOne++;
  }
  if (isMine) return;
  const tally = tallyOf(from);
  tally.lastAt = Math.max(tally.lastAt, at);
  if (has & MASS) countMass(tally, has);
  else if (size >= BROADCAST) tally.beside++;
  else {
    tally.wrote++;
    tally.take += worth;
    if (size === 2) tally.oneToOne++;
  }
}

function countMass(tally: Tally, has: number): void {
  tally.mass++;
  if (has & signs.list) tally.signs.list++;
  else if (has & signs.automatic) tally.signs.automatic++;
  else tally.signs.newsletter++;
}

function toWeighed(
  { email, name }: { email: EmailAddress; name: string },
  tally: Tally,
  { own, lists = noLists, organisationOf }: Weighing,
  listAddresses: ReadonlySet<string>,
): Weighed {
  const { wrote, writtenTo, oneToOne, beside, mass, lastAt, give, take } = tally;
  const apart = whyApart(email, tally, lists, listAddresses);
  const organisation = organisationOf(email);
  return {
    email,
    name,
    wrote,
    writtenTo,
    oneToOne,
    beside,
    mass,
    lastAt,
    // Two ways weigh more than any number one way.
    weight: 2 * Math.sqrt(give * take) + 0.1 * (give + take),
    matters: !apart && wrote >= 1 && writtenTo >= 2,
    group: groupOf(email, own, organisation, organisationOf),
    organisation,
    apart,
  };
}

/** Why it is not somebody the user writes with: by the user's own word, by the address, by what it sends. */
function whyApart(
  email: EmailAddress,
  { wrote, writtenTo, mass, signs: has }: Tally,
  lists: PeopleLists,
  listAddresses: ReadonlySet<string>,
): string | undefined {
  const word = wordOn(email, lists);
  if (word === 'always') return undefined;
  if (word === 'never') return 'on your list of those who are never people';
  const rule = whyNotPerson(email);
  if (rule) return rule;
  if (listAddresses.has(email.replace('@', '.'))) return 'a mailing list: its mail names it as one';
  // Somebody who writes letters too, and gets some, may also write to lists.
  if (mass === 0 || wrote > mass || (wrote > 0 && writtenTo >= 2)) return undefined;
  if (has.automatic >= mass / 2) return `a robot: ${mails(has.automatic, mass, 'its')} sent automatically`;
  if (has.list >= mass / 2) return `writes only on mailing lists: ${mails(has.list, mass, 'their')}`;
  return `a newsletter: ${mails(has.newsletter, mass, 'its')} to many, or with a way to unsubscribe`;
}

function mails(part: number, all: number, whose: 'its' | 'their'): string {
  if (all === 1) return `${whose} only mail`;
  return `${part === all ? 'all' : `${part.toLocaleString()} of`} ${whose} ${all.toLocaleString()} mails`;
}

/** At the user's own organisation: team, by the domain that was registered. */
function groupOf(
  email: EmailAddress,
  own: readonly EmailAddress[],
  organisation: Organisation | undefined,
  organisationOf: OrganisationOf,
): Group {
  const isColleague =
    organisation && own.some((mine) => organisationOf(mine)?.domain === organisation.domain);
  return isColleague ? 'team' : guessGroup(email, own);
}

/** product.md, Attention: the fewer are on a mail, the more it is with each of them. */
const sizeWorth = (size: number): number => (size <= 2 ? 1 : size <= 5 ? 0.6 : size < BROADCAST ? 0.3 : 0);

const emptyTally = (): Tally => ({
  wrote: 0,
  writtenTo: 0,
  oneToOne: 0,
  beside: 0,
  mass: 0,
  signs: { list: 0, automatic: 0, newsletter: 0 },
  lastAt: 0,
  give: 0,
  take: 0,
});
