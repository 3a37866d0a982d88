import { toCulture } from './culture.ts';
import type { Stakeholder, StakeholderDetails } from './stakeholder.ts';
import { withTags } from './tags.ts';

/** What two people can differ in, and one of them be right. Addresses are kept of both. */
export const mergeFields = [
  'name',
  'group',
  'nickname',
  'role',
  'organisation',
  'timeZone',
  'cadenceDays',
  'pausedUntil',
] as const;
export type MergeField = (typeof mergeFields)[number];

/** Whose value is to stand, by field: the first's (0) or the second's (1). */
export type MergePicks = Partial<Record<MergeField, 0 | 1>>;

/** The fields in which both say something, and not the same. */
export const differencesOf = ([one, other]: readonly [Stakeholder, Stakeholder]): MergeField[] =>
  mergeFields.filter(
    (field) => one[field] !== undefined && other[field] !== undefined && one[field] !== other[field],
  );

/** The details of the two as one: as picked, else the first's, else whatever the second has. */
export function mergedDetails(
  [one, other]: readonly [Stakeholder, Stakeholder],
  picks: MergePicks,
): StakeholderDetails {
  const chosen = mergeFields.flatMap((field) => {
    const [first, second] = picks[field] === 1 ? [other, one] : [one, other];
    const value = first[field] ?? second[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  // Whatever else either has stays: power and interest, and what later versions know.
  const { id, createdAt, updatedAt, summary, sample, ...others } = { ...other, ...one };
  const tags = withTags(one, { add: other.tags ?? [] });
  const culture = toCulture({ ...other.culture, ...one.culture });
  const emails = [...new Set([...one.emails, ...other.emails])];
  return {
    ...others,
    ...(tags.length > 0 && { tags }),
    ...(culture && { culture }),
    ...Object.fromEntries(chosen),
    emails,
  };
}
