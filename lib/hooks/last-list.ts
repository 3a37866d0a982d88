import type { StakeholderId } from '../domain/stakeholder.ts';
import type { LastList } from '../store/today-first.ts';

const NAME = 'last-list';
const none: LastList = { people: [], close: 0 };

/** By which Today begins: kept in the extension's own localStorage as ids alone, which say nothing of anybody. */
export function readLastList(): LastList {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(NAME) ?? 'null');
    return isLastList(kept) ? kept : none;
  } catch {
    // Storage is switched off, or somebody has been at it: the list takes a moment longer.
    return none;
  }
}

export function keepLastList(list: LastList): void {
  try {
    localStorage.setItem(NAME, JSON.stringify(list));
  } catch {
    // Full or switched off: the same.
  }
}

function isLastList(kept: unknown): kept is { people: StakeholderId[]; close: number } {
  if (typeof kept !== 'object' || kept === null || !('people' in kept && 'close' in kept)) return false;
  const { people, close } = kept;
  return typeof close === 'number' && Array.isArray(people) && people.every((id) => typeof id === 'string');
}
