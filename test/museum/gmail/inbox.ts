import {
  ana,
  dev,
  kenji,
  lucas,
  type MuseumPerson,
  mara,
  priya,
  robin,
  sofia,
  tom,
} from '../calendar/people.ts';
import { arrival, gmailId } from './clock.ts';
import type { MuseumThread } from './threads.ts';

/** One row of the list. `slug` opens a conversation that the museum holds whole, else one message is made of the row. */
export type MuseumRow = {
  id: string;
  at: number;
  subject: string;
  snippet: string;
  people: MuseumPerson[];
  unread: boolean;
  /** How many messages, when more than one. */
  count?: number;
  slug?: string;
  kind: 'mail' | 'draft' | 'ad' | 'sent';
  /** When it was really sent, for mail that was imported at `at`. */
  sentAt?: number;
  /** Files that the row shows by name. */
  files?: readonly string[];
};

/** What the rows prove: the newest messages of those that name one person and say when. */
export const messagesIn = (rows: readonly MuseumRow[]): { id: string; from: string; at: number }[] =>
  rows.flatMap(({ id, at, kind, people: [person, ...others], sentAt }) =>
    kind === 'mail' && person && others.length === 0 && sentAt === undefined
      ? [{ id, from: person.email, at }]
      : [],
  );

/** Fifty-seven mails, a conversation with a draft in it, an advertisement, and a draft to nobody: sixty rows, newest first. */
export function museumRows(now: number, threads: readonly MuseumThread[]): MuseumRow[] {
  const mails = [...threads.map(toRow), ...others(now)].sort((one, next) => next.at - one.at);
  const last = mails.at(-1)?.at ?? now;
  return [
    { ...mail(now, 'Sprint boards, half price', 'Plan together, wherever you are.', [seller]), kind: 'ad' },
    ...mails,
    { ...mail(last, 'Notes for the offsite', 'Agenda, open questions, who brings what', []), kind: 'draft' },
  ];
}

const seller = { email: 'hello@boards.example', name: 'Boards', hue: 0 };
const news = { email: 'newsletter@weekly.example', name: 'Product Weekly', hue: 200 };
const omar = { email: 'omar.haddad@tailspin.example', name: 'Omar Haddad', hue: 30 };
const ines = { email: 'ines.duarte@litware.example', name: 'Inês Duarte', hue: 280 };
const yuki = { email: 'yuki.sato@contoso.example', name: 'Yuki Sato', hue: 130 };

function toRow(thread: MuseumThread): MuseumRow {
  const newest = thread.messages.at(-1);
  const people = new Map(thread.messages.map(({ from }) => [from.email, from]));
  return {
    id: newest?.id ?? '',
    at: newest?.at ?? 0,
    subject: thread.subject,
    snippet: newest?.body.join(' ') ?? '',
    people: [...people.values()],
    unread: false,
    count: thread.messages.length,
    slug: thread.slug,
    kind: 'mail',
  };
}

type Told = readonly [people: MuseumPerson[], subject: string, snippet: string];

/** What product managers get; told again in weeks further back to fill the list. */
const told: Told[] = [
  [[mara], 'Usage numbers for October', 'Sheet is up to date. Northwind is the outlier, see tab 3.'],
  [[dev], 'Beta: what my team would try first', 'Saved filters, then the nightly report. In that order.'],
  [[priya], 'Steering meeting: your two slides', 'One decision, one risk. Ten minutes, then questions.'],
  [[tom, robin], 'Export: tier names', 'Renamed in the branch, the old names stay readable for a year.'],
  [[kenji], 'Webinar for resellers', 'We have 140 sign-ups. Could you take the last ten minutes?'],
  [[news], 'How three teams say no', 'This week: roadmaps that fit on one page.'],
  [[sofia, robin], 'Training the night shift', 'They were quicker than the day shift, to be honest.'],
  [[lucas], 'Warehouse scanners', 'Two of the five models drop the connection after an hour.'],
  [[omar], 'Security questionnaire', 'Thirty questions, most of them you answered last year.'],
  [[ana, robin, dev], 'Contract renewal', 'Signed on our side. Thank you for the patience.'],
  [[ines], 'Portuguese translation', 'All but the settings page. I have questions about “seat”.'],
  [[yuki, kenji], 'Joint price list', 'Small correction in row 14, otherwise agreed.'],
  [[mara, tom, robin], 'Retro notes', 'Keep: the Thursday demo. Drop: the second stand-up.'],
  [[priya, robin], 'Headcount for Q1', 'One more designer is possible, if the case is made by Friday.'],
];
const ROWS = 55;

function others(now: number): MuseumRow[] {
  return Array.from({ length: ROWS }, (_, index) => {
    const [people, subject, snippet] = told[index % told.length] ?? told[0]!;
    const days = Math.floor(index / 3) + (index >= 3 ? 1 : 0);
    const at =
      days === 0
        ? now - (index + 1) * 47 * 60_000
        : arrival(now, days, `${16 - (index % 3) * 3}:${10 + (index % 50)}`.padStart(5, '0'));
    const again = index >= told.length;
    return {
      ...mail(at, again ? `Re: ${subject}` : subject, snippet, people, index + 20),
      unread: index < 4,
      ...(people.length > 1 && { count: people.length + (index % 3) }),
      kind: index === 9 ? ('draft' as const) : ('mail' as const),
    };
  });
}

function mail(at: number, subject: string, snippet: string, people: MuseumPerson[], salt = 1): MuseumRow {
  return { id: gmailId(at, salt), at, subject, snippet, people, unread: false, kind: 'mail' };
}
