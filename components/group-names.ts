import type { Group } from '../lib/domain/group.ts';

/** The groups as the user reads them. */
export const groupNames: Record<Group, string> = {
  customer: 'Customer',
  team: 'Team',
  executive: 'Executive',
  partner: 'Partner',
  other: 'Other',
};
