import type { StakeholderId } from '../../../lib/domain/stakeholder.ts';
import { go, hashOf } from '../route.ts';

/** Who was selected under People, until Data has taken it up. */
let selected: readonly StakeholderId[] = [];

/** Goes from a selection of people to handing them over. */
export function chooseForHandOver(people: readonly StakeholderId[]): void {
  selected = people;
  go(hashOf.data);
}

/** Takes up a selection, once. */
export function takeSelected(): readonly StakeholderId[] {
  const taken = selected;
  selected = [];
  return taken;
}
