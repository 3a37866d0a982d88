import { shareFor, type Topic, tellOf, untell, withMatterOf } from '../domain/disclosure.ts';
import type { Disclosure } from '../domain/ledger.ts';
import type { StakeholderId } from '../domain/stakeholder.ts';
import { changeTogether, listTopics } from '../store/several-entries.ts';
import type { Outcome } from './use-acting.ts';

/** What is to be told, before it is known to whom. */
export type Matter = Pick<Topic, 'text' | 'nature' | 'due'>;

/** Notes that they have been told, today; `how` in the user's words. */
export async function tellPeople(shares: readonly Disclosure[], how?: string): Promise<Outcome> {
  const now = Date.now();
  const words = `Told ${countPeople(shares.length)}: ${shares[0]?.text ?? ''}`;
  const undo = await changeTogether({ put: shares.map((share) => tellOf(share, now, how)) }, { words });
  return { message: words, undo };
}

/** They have not been told, after all. */
export async function untellPerson(share: Disclosure): Promise<Outcome> {
  const words = `Not yet told: ${share.text}`;
  return { message: words, undo: await changeTogether({ put: [untell(share, Date.now())] }, { words }) };
}

/** Something new to tell, to all of these. */
export async function startTopic(
  { text, nature, due }: Matter,
  people: readonly StakeholderId[],
): Promise<Outcome> {
  const now = Date.now();
  const topic = crypto.randomUUID();
  const shares = people.map((of) => shareFor({ topic, text, nature, ...(due && { due }) }, of, now));
  const words = `To tell ${countPeople(shares.length)}: ${text}`;
  return { message: words, undo: await changeTogether({ put: shares }, { words }) };
}

/** It affects these, and nobody else; who stays has been told, or not, as before. */
export async function changeWhom(topic: Topic, people: readonly StakeholderId[]): Promise<Outcome> {
  const now = Date.now();
  const put = people.filter((of) => !topic.shares.has(of)).map((of) => shareFor(topic, of, now));
  const gone = [...topic.shares.values()].filter(({ stakeholderId }) => !people.includes(stakeholderId));
  const words = `Affects ${countPeople(people.length)}: ${topic.text}`;
  const undo = await changeTogether({ put, remove: gone.map(({ id }) => id) }, { words });
  return { message: words, undo };
}

/** Removes it with everybody's share. */
export async function dropTopic({ text, shares }: Topic): Promise<Outcome> {
  const words = `Removed for ${countPeople(shares.size)}: ${text}`;
  const remove = [...shares.values()].map(({ id }) => id);
  return { message: words, undo: await changeTogether({ remove }, { words }) };
}

/** Changes somebody's share; what the matter is called then changes for everybody whom it affects. */
export async function changeShare(after: Disclosure, done: string): Promise<Outcome> {
  const [topic] = await listTopics([after.topic]);
  const others = [...(topic?.shares.values() ?? [])].filter(
    ({ id, text, nature }) => id !== after.id && (text !== after.text || nature !== after.nature),
  );
  const put = [after, ...others.map((share) => withMatterOf(share, after, after.updatedAt))];
  const words = `${done}: ${after.text}`;
  return { message: words, undo: await changeTogether({ put }, { words }) };
}

const countPeople = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
