import { toCalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EntryId } from '../../lib/domain/ledger.ts';
import { type LogLine, savedWords, toLog } from '../../lib/domain/log.ts';
import { originOfPage } from '../../lib/domain/origin-of-page.ts';
import type { Outcome } from '../../lib/hooks/use-acting.ts';
import { saveLog } from '../../lib/store/log.ts';
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
  const takeBack = await saveLog(
    stakeholder,
    toLog(line, {
      id: crypto.randomUUID() as EntryId,
      stakeholderId: stakeholder.id,
      now,
      origin: choice.isHere ? originOfPage(page) : undefined,
    }),
  );
  const saved = savedWords(line, stakeholder.name, toCalendarDate(now));
  return {
    message: isNew ? `${saved}; now tracked` : saved,
    undo: isNew ? untrack : takeBack,
  };
}
