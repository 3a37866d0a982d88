import type { PageSeen } from '../../domain/page-seen.ts';
import { isTaskId } from './event-id.ts';
import { findOpenEvent } from './find-open-event.ts';
import { readEvent } from './read-event.ts';

/** What Calendar's page shows now: the open event, or nothing. Throws PageChangedError. */
export function readCalendarPage(document: Document, location: Pick<Location, 'href'>): PageSeen {
  const open = findOpenEvent(document, location);
  return open && !isTaskId(open.encodedId) ? readEvent(open) : { kind: 'nothing' };
}
