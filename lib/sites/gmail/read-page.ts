import type { PartsUnderstood } from '../../domain/page-health.ts';
import type { PageSeen } from '../../domain/page-seen.ts';
import { noteParts } from '../../page/parts-noted.ts';
import { findView, readOwnAddresses } from './page.ts';
import { readCompose } from './read-compose.ts';
import { peopleOf, readList } from './read-list.ts';
import { readThread } from './read-thread.ts';

/**
 * What Gmail shows now. Nobody who is only quoted, suggested, hidden or in a stale list. Throws PageChangedError when
 * a view is there and its people cannot be read. `parts` is told how far the page was understood, even then.
 */
export const readGmailPage = (
  document: Document,
  location: Location,
  parts: PartsUnderstood = {},
): PageSeen => noteParts(parts, () => readView(document, location));

function readView(document: Document, location: Location): PageSeen {
  const view = findView(document, location);
  const composing = readCompose(document);
  const own = readOwnAddresses(document);
  if (view.kind === 'thread') return readThread(view, own, composing);
  const rows = view.kind === 'list' ? peopleOf(readList(view.root, location.hash)) : [];
  if (rows.length === 0 && composing.length === 0) return { kind: 'nothing' };
  return { kind: 'list', own, rows, composing };
}
