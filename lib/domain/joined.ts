import { fingerprint } from './fingerprint.ts';
import type { Stakeholder } from './stakeholder.ts';
import { withoutKept } from './touch-summary.ts';

/** Which of two versions of a record stays: in one's own backup the newer, in what another hands over one's own. */
export type Precedence = 'newer' | 'mine';

/**
 * The one here, joined with the other. Of two versions of one record the newer stays, and what it has no more is gone;
 * else the other adds what is not known here. Nobody of the user's own becomes one of the sample.
 */
export function joined(
  here: Stakeholder,
  other: Stakeholder,
  emails: Stakeholder['emails'],
  precedence: Precedence,
): Stakeholder {
  const isOneRecord = precedence === 'newer' && other.id === here.id;
  const newer = other.updatedAt > here.updatedAt ? other : here;
  const { sample, ...words } = isOneRecord ? newer : { ...other, ...here };
  // Entries may come with them, of which nothing is kept yet.
  const trend = here.summary.trend ?? other.summary.trend;
  return {
    ...words,
    ...(here.sample && other.sample && { sample }),
    id: here.id,
    summary: { ...withoutKept(here.summary), ...(trend && { trend }) },
    createdAt: Math.min(here.createdAt, other.createdAt),
    emails: [...new Set([...here.emails, ...emails])],
  };
}

/** Whether the same is said about somebody: when it was is not asked, and what is counted of them is counted anew. */
export const isAlike = (one: Stakeholder, other: Stakeholder): boolean =>
  fingerprint(wordsOf(one)) === fingerprint(wordsOf(other));

const wordsOf = ({ summary, createdAt, updatedAt, ...words }: Stakeholder) => words;
