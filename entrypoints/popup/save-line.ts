import type { LogLine } from '../../lib/domain/log.ts';
import { originOfPage } from '../../lib/domain/origin-of-page.ts';
import { keepLine } from '../../lib/hooks/entry-outcomes.ts';
import type { Outcome } from '../../lib/hooks/use-acting.ts';
import { trackPerson } from '../../lib/store/track.ts';
import type { Choice, Start } from './find-start.ts';

/** Keeps a line about somebody, tracking them first when they are not; undo takes back all of it. */
export async function saveLine(
  line: LogLine,
  choice: Choice,
  { page, own }: Start,
): Promise<Required<Outcome>> {
  const now = Date.now();
  const { stakeholder, isNew, untrack } = choice.stakeholder
    ? { stakeholder: choice.stakeholder, isNew: false, untrack: async () => {} }
    : await trackPerson(choice, { page, own }, now);
  const { message, undo } = await keepLine(line, stakeholder, choice.isHere ? originOfPage(page) : undefined);
  if (!isNew) return { message, undo };
  // The last first: who has something written down about them stays tracked.
  return { message: `${message}; now tracked`, undo: async () => (await undo()) ?? untrack() };
}
