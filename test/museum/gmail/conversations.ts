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
import type { Expected, People } from '../room.ts';
import { arrival, gmailId } from './clock.ts';
import { type MuseumRow, messagesIn, museumRows } from './inbox.ts';
import type { MuseumMessage, MuseumThread } from './threads.ts';

/** Everybody but the user. */
export const everybody = [ana, dev, mara, tom, sofia, kenji, priya, lucas];

/** A conversation of these authors, one message each, a minute apart. */
export function conversation(
  now: number,
  authors: readonly MuseumPerson[],
  more: Partial<MuseumMessage> = {},
  stateOf: (index: number) => MuseumMessage['state'] = () => 'open',
): MuseumThread {
  const messages = authors.map((from, index) => {
    const at = arrival(now, 20, '08:00') + index * 60_000;
    const to = [robin, ...authors.slice(0, 3)].filter((person) => person !== from);
    return { from, to, at, id: gmailId(at, index + 1), state: stateOf(index), body: ['As agreed.'], ...more };
  });
  return { slug: 'layout', id: messages[0]?.id ?? '', token: '', subject: 'Plans & prices', messages };
}

/** Everybody in the first part that the page shows them in. */
export function seen({ subject, messages }: MuseumThread, composing: People = {}): Expected {
  const people: People = {};
  for (const { from, to, state } of messages) {
    people[from.email] ??= 'from';
    if (isHeld(state)) for (const { email } of to) people[email] ??= 'to';
  }
  const { [robin.email]: _, ...others } = people;
  return {
    kind: 'thread',
    subject,
    people: { ...composing, ...others },
    messages: messages
      .filter(({ state }) => isHeld(state))
      .map(({ id, from, at }) => ({
        id,
        from: from.email,
        direction: from === robin ? 'out' : 'in',
        at,
      })),
  };
}

/** Whether the page has more of the message than its line: only then ids and recipients. */
const isHeld = (state: MuseumMessage['state']): boolean => state === 'open' || state === 'closed';

type ListExpected = Extract<Expected, { kind: 'list' }>;

/** Everybody in the rows, once; not the user, no advertiser, no newsletter. And what the rows prove. */
export function listSeen(now: number, rows: readonly MuseumRow[] = museumRows(now, [])): ListExpected {
  const mail = rows.filter(({ kind }) => kind !== 'ad');
  const emails = new Set(mail.flatMap(({ people }) => people.map(({ email }) => email)));
  return {
    kind: 'list',
    rows: [...emails].filter((email) => email !== robin.email && !email.startsWith('newsletter@')),
    messages: messagesIn(rows),
  };
}
