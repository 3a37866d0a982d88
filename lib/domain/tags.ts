import type { Stakeholder } from './stakeholder.ts';

/** Tags to add and to take away. */
export type Tagging = { add: readonly string[]; remove: readonly string[] };

/** Longer is no word for a group of people any more. */
const LONGEST = 40;

/**
 * The tags that are typed, between commas: words of the user's own for people who belong together. In small letters, so
 * that one is the same however it is written.
 */
export const parseTags = (typed: string): string[] => [
  ...new Set(typed.split(',').map(toTag).filter(Boolean)),
];

/** What is typed to change the tags of several people: "beta, -pilot" adds the one and takes the other away. */
export function parseTagging(typed: string): Tagging {
  const words = typed.split(',').map((word) => word.trim());
  const [removed, added] = [words.filter(isMinus), words.filter((word) => !isMinus(word))];
  return {
    add: parseTags(added.join(',')),
    remove: parseTags(removed.map((word) => word.slice(1)).join(',')),
  };
}

/** With tags added and others taken away, in the order of their letters. */
export function withTags(
  { tags = [] }: Pick<Stakeholder, 'tags'>,
  { add = [], remove = [] }: Partial<Tagging>,
): string[] {
  const kept = tags.filter((tag) => !remove.includes(tag));
  return [...new Set([...kept, ...add])].sort();
}

/** Every tag that any of them has, in the order of their letters. */
export const allTags = (people: readonly Pick<Stakeholder, 'tags'>[]): string[] =>
  [...new Set(people.flatMap(({ tags = [] }) => tags))].sort();

const toTag = (text: string): string =>
  text.trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST).trim().toLowerCase();

const isMinus = (word: string): boolean => /^[-\u2212\u2013]/.test(word);
