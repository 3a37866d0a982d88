import type { How } from '../domain/operation.ts';
import type { StakeholderDetails, StakeholderId } from '../domain/stakeholder.ts';
import type { Merged } from './operations/merge.ts';
import { perform } from './perform.ts';

/** Makes one person of two (operations/merge.ts). Answers nothing when one of them is not there any more. */
export const mergePeople = (
  into: StakeholderId,
  from: StakeholderId,
  details: StakeholderDetails,
  how?: How,
): Promise<Merged | undefined> => perform('mergePeople', { into, from, details }, how);
