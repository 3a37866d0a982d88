import type { PartsUnderstood } from '../../domain/page-health.ts';
import type { PageSeen } from '../../domain/page-seen.ts';
import { noteParts } from '../../page/parts-noted.ts';
import { isTaskId } from './event-id.ts';
import { findOpenEvent } from './find-open-event.ts';
import { readEvent } from './read-event.ts';

/**
 * What Calendar's page shows now: the open event, or nothing. Throws PageChangedError. `parts` is told how far the page
 * was understood, even then.
 */
export const readCalendarPage = (
  document: Document,
  location: Pick<Location, 'href'>,
  parts: PartsUnderstood = {},
): PageSeen =>
  noteParts(parts, () => {
    const open = findOpenEvent(document, location);
    return open && !isTaskId(open.encodedId) ? readEvent(open) : { kind: 'nothing' };
  });
