import { type Chance, oneOf } from '../museum/mutate.ts';

/** What somebody in an invented mailbox is: only the first are people the owner writes with. */
export type SenderKind =
  /** Mail goes both ways, more than once. */
  | 'real'
  /** Writes to lists that the owner reads, and at times gets a copy of the owner's answer there. */
  | 'poster'
  | 'newsletter'
  | 'robot'
  /** Wrote once, was never answered, or once and for good. */
  | 'cold'
  /** On mails of others, or in a round mail of the owner's to sixty people. */
  | 'beside';

export type Sender = { name: string; address: string; kind: SenderKind };

const given = [
  ...['Ana', 'Dev', 'Marta', 'Jonas', 'Ines', 'Omar', 'Priya', 'Zoë', 'Łukasz', 'Søren', 'Aiko', 'Chen'],
  ...['Юлия', '健太', 'José', 'Fatima', 'Noor', 'Pieter', 'Élodie', 'Grüßmann'],
] as [string, ...string[]];
const family = [
  ...['Ortiz', 'Mehta', 'Kowalska', 'Berg', 'Nilsen', 'Haddad', 'Tanaka', 'Wójcik', 'O’Neill', 'van Dijk'],
  ...['Müller', 'Petrov', 'da Silva', 'Okafor', 'Lindqvist', 'Rossi', '山田', 'García', 'Novák', 'Moreau'],
] as [string, ...string[]];
const companies = ['northwind', 'contoso', 'fabrikam', 'tailspin', 'litware', 'proseware', 'adatum'] as const;
const robots = [
  'noreply',
  'no-reply',
  'notifications',
  'build',
  'alerts',
  'jira',
  'calendar-notification',
] as const;

/** Whose mailbox it is, by every address. */
export const ownAddresses = ['pm@acme.example', 'p.moreau@acme.example', 'pat.moreau@gmail.com'] as const;
export const listAddresses = ['roadmap@lists.example.org', 'dev-talk@lists.example.org'] as const;

const shares: [SenderKind, number][] = [
  ['poster', 0.25],
  ['newsletter', 0.08],
  ['robot', 0.07],
  ['beside', 0.1],
];

/** Everybody in the mailbox: `real` of them are written with, the others are everything else that writes. */
export function inventSenders(count: number, real: number, chance: Chance): Sender[] {
  const kinds: SenderKind[] = new Array<SenderKind>(real).fill('real');
  for (const [kind, share] of shares) {
    kinds.push(...new Array<SenderKind>(Math.floor(count * share)).fill(kind));
  }
  kinds.push(...new Array<SenderKind>(Math.max(0, count - kinds.length)).fill('cold'));
  return kinds.map((kind, index) => invent(kind, index, chance));
}

function invent(kind: SenderKind, index: number, chance: Chance): Sender {
  const company = oneOf(companies, chance);
  if (kind === 'newsletter')
    return { kind, name: `${company} weekly ${index}`, address: `news${index}@${company}-mail.example` };
  if (kind === 'robot') {
    // Some names do not say what they are: only the header does.
    const local = index % 3 === 0 ? `billing${index}` : `${oneOf(robots, chance)}`;
    return { kind, name: `${company} robot`, address: `${local}@app${index}.example` };
  }
  const name = `${oneOf(given, chance)} ${oneOf(family, chance)}`;
  const domain =
    kind === 'real' || kind === 'beside' ? domainOf(index, company) : `${company}${index % 90}.example`;
  return { kind, name, address: `person${index}@${domain}` };
}

/** A third of those who are close are colleagues. */
const domainOf = (index: number, company: string): string =>
  index % 3 === 0 ? 'acme.example' : `${company}.example`;
