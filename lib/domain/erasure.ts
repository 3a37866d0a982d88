import type { EmailAddress } from './email-address.ts';
import type { StakeholderId } from './stakeholder.ts';

/** Whom to erase, by everything they are known by: what they were called before too. */
export type Erasure = { id: StakeholderId; ids: string[]; names: string[]; emails: EmailAddress[] };

/** What stands in the history where it named somebody who was erased. */
export const ERASED_WORDS = 'A change that also concerned somebody who has been erased';

/** Tells texts that name them. A name counts as a whole: Ana is not in "Diana". */
export function namesThem({ ids, names, emails }: Erasure): (text: string) => boolean {
  const all = [...ids, ...names, ...emails].filter((one) => one.trim() !== '').map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  return (text) => pattern.test(text);
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
