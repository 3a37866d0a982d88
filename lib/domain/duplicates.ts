import { isAmong, toMailboxes } from './mailbox.ts';
import {
  cutForms,
  fullForms,
  initialForms,
  initialsAgree,
  isFullName,
  type NameWords,
  toNameWords,
  toNickname,
} from './name-words.ts';
import type { Stakeholder } from './stakeholder.ts';
import { compareWorkPlaces, type Together, toWorkPlaces, type WorkPlaces } from './work-places.ts';

/** Two who may be one. `isLookAlike`: their domains may be taken for one another, so one may pose as the other. */
export type DuplicatePair = {
  key: string;
  /** The one with more touches, or who was there first, comes first. */
  people: [Stakeholder, Stakeholder];
  /** Why, in words. */
  why: string;
  isLookAlike: boolean;
};

/** Of more people with one key than these, only neighbours are compared: time stays in step with their number. */
const CROWD = 10;

/** The same for two people, whichever is named first. */
export const pairKey = (one: Stakeholder, other: Stakeholder): string => [one.id, other.id].sort().join(' ');

/**
 * Who may be one person, by name: found by an address that reaches both, or by names that agree and nothing that says
 * they work at different places. Nobody is compared with everybody: only people who share a key are.
 */
export function findDuplicates(
  people: readonly Stakeholder[],
  notSame: readonly string[] = [],
): DuplicatePair[] {
  const refused = new Set(notSame);
  const found = new Map<string, DuplicatePair>();
  for (const crowd of blocksOf(people.map(toKnown)).values()) {
    for (const [one, other] of pairsOf(crowd)) {
      const key = pairKey(one.person, other.person);
      if (one === other || refused.has(key) || found.has(key)) continue;
      const [first, second] = inOrder(one, other);
      const judged = judge(first, second);
      if (judged) found.set(key, { key, people: [first.person, second.person], ...judged });
    }
  }
  const { compare } = new Intl.Collator();
  return [...found.values()].sort((a, b) => compare(a.people[0].name, b.people[0].name));
}

/** `called`: the name with what else they are called in it. */
type Known = { person: Stakeholder; name: NameWords; called?: NameWords; places: WorkPlaces };

const toKnown = (person: Stakeholder): Known => ({
  person,
  name: toNameWords(person.name),
  ...(person.nickname && { called: toNickname(person.name, person.nickname) }),
  places: toWorkPlaces(person),
});

function blocksOf(all: readonly Known[]): Map<string, Known[]> {
  const blocks = new Map<string, Known[]>();
  for (const known of all) {
    for (const key of keysOf(known)) {
      const block = blocks.get(key);
      if (block) block.push(known);
      else blocks.set(key, [known]);
    }
  }
  return blocks;
}

/** An initial alone fits too many: it counts only among people of one place. */
function keysOf({ person, name, called, places }: Known): string[] {
  const short = [...initialForms(name), ...cutForms(name)];
  return [
    ...toMailboxes(person.emails).map((mailbox) => `@ ${mailbox}`),
    ...new Set([...formsOf(name), ...formsOf(called)]),
    ...(name.words.length > 0 ? short : []).flatMap((form) =>
      places.names.map((place) => `${form} | ${place}`),
    ),
  ];
}

function* pairsOf(crowd: readonly Known[]): Generator<[Known, Known]> {
  for (const [at, one] of crowd.entries()) {
    const others = crowd.slice(at + 1, crowd.length > CROWD ? at + 2 : undefined);
    for (const other of others) yield [one, other];
  }
}

function judge(one: Known, other: Known): Pick<DuplicatePair, 'why' | 'isLookAlike'> | undefined {
  // The sample goes as a whole, and nobody real with it.
  if (one.person.sample !== other.person.sample) return undefined;
  const shared = one.person.emails.find(isAmong(other.person.emails));
  if (shared) return { why: `Both are reached at ${shared}.`, isLookAlike: false };
  const alike = namesAlike(one, other);
  const together = compareWorkPlaces(one.places, other.places);
  if (!alike || together.how === 'apart') return undefined;
  if (together.how === 'look-alike') return { why: lookAlikeWords(alike, together), isLookAlike: true };
  if (together.how === 'unknown') {
    if (alike.isShort) return undefined;
    return { why: `${alike.words}; nothing says that they work at different places.`, isLookAlike: false };
  }
  return { why: `${alike.words}, ${placeWords(one, other)}.`, isLookAlike: false };
}

/** How two names agree. `isShort`: only as far as an initial goes. */
type Alike = { words: string; isShort: boolean };

function namesAlike(one: Known, other: Known): Alike | undefined {
  const [a, b] = [one.name, other.name];
  const isSame = a.words.join(' ') === b.words.join(' ');
  if (isSame && isFullName(a)) {
    if (!initialsAgree(a, b)) return undefined;
    return {
      words: one.person.name === other.person.name ? 'Same name' : 'Same name, written in two ways',
      isShort: false,
    };
  }
  const names = `${one.person.name} and ${other.person.name}`;
  if (agree(a, b)) return { words: `${names}: a short form and the name`, isShort: false };
  const nickname = nicknameOf(one, other) ?? nicknameOf(other, one);
  if (nickname) return { words: `${names}: ${nickname}`, isShort: false };
  const [shortOfA, shortOfB] = [initialForms(a), initialForms(b)];
  const fits =
    shortOfA.some((form) => cutForms(b).includes(form) || shortOfB.includes(form)) ||
    shortOfB.some((form) => cutForms(a).includes(form));
  return fits ? { words: `${names}: the initial fits`, isShort: true } : undefined;
}

/** Every full form of a name that is more than a first name. */
const formsOf = (name: NameWords | undefined): string[] => (name && isFullName(name) ? fullForms(name) : []);

function agree(a: NameWords | undefined, b: NameWords | undefined): boolean {
  if (!a || !b || !initialsAgree(a, b)) return false;
  const forms = formsOf(b);
  return formsOf(a).some((form) => forms.includes(form));
}

/** The one is called by the other's name, or both by one more. */
const nicknameOf = ({ person, called }: Known, other: Known): string | undefined =>
  agree(called, other.name) || agree(called, other.called)
    ? `${person.name} is also called ${person.nickname}`
    : undefined;

const lookAlikeWords = ({ words }: Alike, { domains }: Extract<Together, { how: 'look-alike' }>): string =>
  `${words}, but ${domains[0]} and ${domains[1]} are two domains that look alike: look closely at who writes.`;

function placeWords(one: Known, other: Known): string {
  const domain = one.places.domains.find((each) => other.places.domains.includes(each));
  return `both at ${one.person.organisation ?? other.person.organisation ?? domain ?? 'one place'}`;
}

function inOrder(one: Known, other: Known): [Known, Known] {
  const [a, b] = [one.person, other.person];
  const more = b.summary.count - a.summary.count || a.createdAt - b.createdAt;
  return more > 0 ? [other, one] : [one, other];
}
