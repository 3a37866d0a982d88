import type { EmailAddress } from '../../lib/domain/email-address.ts';
import type { EventSeen, PageSeen, ThreadSeen } from '../../lib/domain/page-seen.ts';
import { peopleInRows, peopleInSight } from '../../lib/domain/people.ts';
import type { Expected } from './room.ts';

/** What is wrong with what was seen on a page, in words; nothing when it is as the room says. */
export function problemsWith(seen: PageSeen, expected: Expected, own: string): string[] {
  if (seen.kind !== expected.kind) return [`saw ${describe(seen)} instead of ${expected.kind}`];
  const user = [own as EmailAddress];
  if (expected.kind === 'nothing') return [];
  if (expected.kind === 'list') {
    return problemsWithList(seen, expected, user);
  }
  const people = peopleInSight(seen, user).map(({ email, role }) => `${email} as ${role}`);
  const wanted = Object.entries(expected.people).map(([email, role]) => `${email} as ${role}`);
  return [
    ...differences('subject', 'subject' in seen && seen.subject, expected.subject),
    ...differences('own address', 'own' in seen && seen.own, [own]),
    ...differences('people', people.sort(), wanted.sort()),
    ...(seen.kind === 'thread' && expected.kind === 'thread' ? problemsWithThread(seen, expected, own) : []),
    ...(seen.kind === 'event' && expected.kind === 'event' ? problemsWithEvent(seen, expected) : []),
  ];
}

function problemsWithList(seen: PageSeen, expected: Kind<'list'>, user: EmailAddress[]): string[] {
  const emails = peopleInRows(seen, user).map(({ email }) => email);
  const composing = peopleInSight(seen, user).map(({ email, role }) => `${email} as ${role}`);
  const wanted = Object.entries(expected.people ?? {}).map(([email, role]) => `${email} as ${role}`);
  return [
    ...differences('people of the rows', [...emails].sort(), [...expected.rows].sort()),
    ...differences('people written to', composing.sort(), wanted.sort()),
  ];
}

type Kind<K> = Extract<Expected, { kind: K }>;

function problemsWithThread(seen: ThreadSeen, expected: Kind<'thread'>, own: string): string[] {
  const messages = seen.messages.flatMap(({ id, from, at }) =>
    id && from ? [{ id, from: from.email, direction: from.email === own ? 'out' : 'in', at }] : [],
  );
  return differences('messages', messages, expected.messages);
}

function problemsWithEvent(seen: EventSeen, { id, answer, start, end, day }: Kind<'event'>): string[] {
  return [
    ...differences('id', seen.key, id),
    ...(answer ? differences('answer', seen.answer, answer) : []),
    ...(start === undefined ? [] : differences('start', seen.start, start)),
    ...(end === undefined ? [] : differences('end', seen.end, end)),
    ...differences('day', seen.day, seen.start === undefined ? day : undefined),
  ];
}

function differences(what: string, seen: unknown, expected: unknown): string[] {
  const [was, wanted] = [JSON.stringify(seen), JSON.stringify(expected)];
  return was === wanted ? [] : [`${what}: saw ${was} instead of ${wanted}`];
}

const describe = (seen: PageSeen): string =>
  seen.kind === 'not-understood' ? `nothing it understood (${seen.part})` : seen.kind;
