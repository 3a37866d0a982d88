import { byDecisionRights, type Topic, untold } from './disclosure.ts';
import type { Stakeholder } from './stakeholder.ts';

/** Who has been told of what: people down, in order of decision rights; topics across, the newest first. */
export type ToldGrid = { people: Stakeholder[]; topics: Topic[] };

/** Topics that everybody has been told of are left out, unless all are wanted; so is who is in none of the others. */
export function toToldGrid(
  topics: readonly Topic[],
  people: readonly Stakeholder[],
  wantsAll: boolean,
): ToldGrid {
  const shown = topics.filter((topic) => wantsAll || untold(topic).length > 0);
  const affected = people.filter(({ id }) => shown.some(({ shares }) => shares.has(id)));
  return { topics: shown, people: affected.sort(byDecisionRights) };
}

/** "2 of 5 told". */
export const toldWords = (topic: Topic): string =>
  `${topic.shares.size - untold(topic).length} of ${topic.shares.size} told`;
