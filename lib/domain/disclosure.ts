import { toCalendarDate } from './calendar-date.ts';
import { type Influence, importanceOf } from './importance.ts';
import type { Disclosure, EntryId, LedgerEntry } from './ledger.ts';
import type { StakeholderId } from './stakeholder.ts';
import type { Instant } from './time.ts';

/** What several people are to hear, with the share that each of them has in it. */
export type Topic = Pick<Disclosure, 'topic' | 'text' | 'nature' | 'due'> & {
  since: Instant;
  shares: ReadonlyMap<StakeholderId, Disclosure>;
};

/**
 * The id of somebody's share: the same however often they are added. Only the first one's is the topic itself, so that
 * all shares of a topic are found by their ids (ledger.ts, listShares).
 */
export const shareId = (topic: string, of: StakeholderId): EntryId => `${topic}/${of}` as EntryId;

/** Shares by topic, newest first. Where somebody has two, as after a merge, the one that was told counts. */
export function toTopics(shares: readonly Disclosure[]): Topic[] {
  const ofEach = Map.groupBy(shares, ({ topic }) => topic);
  return [...ofEach].map(toTopic).sort((a, b) => b.since - a.since);
}

/** The same for one more person, who has not been told yet. */
export function shareFor(
  topic: Omit<Topic, 'since' | 'shares'>,
  of: StakeholderId,
  now: Instant,
): Disclosure {
  const { topic: id, text, nature, due } = topic;
  const common = { id: shareId(id, of), stakeholderId: of, createdAt: now, updatedAt: now };
  return { ...common, kind: 'disclosure', text, nature, topic: id, ...(due && { due }) };
}

/** They have been told today; `how` is in the user's words. */
export function tellOf(share: Disclosure, now: Instant, how?: string): Disclosure {
  return { ...share, told: { on: toCalendarDate(now), ...(how && { how }) }, updatedAt: now };
}

/** They have not been told, after all. */
export function untell({ told, ...share }: Disclosure, now: Instant): Disclosure {
  return { ...share, updatedAt: now };
}

/** What the matter is called is the same for everybody; who has been told, and who is to be by when, is their own. */
export const withMatterOf = (share: Disclosure, { text, nature }: Disclosure, now: Instant): Disclosure => ({
  ...share,
  text,
  nature,
  updatedAt: now,
});

/** Something that several of the same people have not been told, with who they are. */
export type UntoldAmong<Person> = Pick<Topic, 'topic' | 'text' | 'nature'> & {
  missing: { person: Person; share: Disclosure }[];
};

/** What two or more of these people have not been told yet, the newest first; people in order of decision rights. */
export function untoldAmong<Person extends Influence & { id: StakeholderId; name: string }>(
  people: readonly Person[],
  entries: readonly LedgerEntry[],
): UntoldAmong<Person>[] {
  const inOrder = people.toSorted(byDecisionRights);
  return toTopics(entries.filter(isDisclosure)).flatMap(({ topic, text, nature, shares }) => {
    const missing = inOrder.flatMap((person) => {
      const share = shares.get(person.id);
      return share && !share.told ? [{ person, share }] : [];
    });
    return missing.length > 1 ? [{ topic, text, nature, missing }] : [];
  });
}

/** Who has not been told yet. */
export const untold = ({ shares }: Pick<Topic, 'shares'>): Disclosure[] =>
  [...shares.values()].filter(({ told }) => !told);

export const isDisclosure = (entry: LedgerEntry): entry is Disclosure => entry.kind === 'disclosure';

/** Whoever decides more is told first: by power, then by importance, then by name. Unset power is the middle. */
export function byDecisionRights(a: Influence & { name: string }, b: Influence & { name: string }): number {
  const byPower = (b.power ?? MIDDLE) - (a.power ?? MIDDLE);
  return byPower || importanceOf(b) - importanceOf(a) || a.name.localeCompare(b.name);
}

const MIDDLE = 3;

function toTopic([topic, shares]: [string, Disclosure[]]): Topic {
  const [newest] = shares.toSorted((a, b) => b.updatedAt - a.updatedAt);
  const { text, nature, due } = newest ?? { text: '', nature: 'decision' as const };
  const told = shares.toSorted((a, b) => Number(Boolean(a.told)) - Number(Boolean(b.told)));
  return {
    topic,
    text,
    nature,
    ...(due && { due }),
    since: Math.min(...shares.map(({ createdAt }) => createdAt)),
    shares: new Map(told.map((share) => [share.stakeholderId, share])),
  };
}
