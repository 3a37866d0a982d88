import type { PageSeen } from '../../domain/page-seen.ts';
import type { Instant } from '../../domain/time.ts';
import { guard } from '../../page/guard.ts';

/** Milliseconds for which an open event must read the same before it is believed. Too short for anybody to notice. */
export const SETTLED = 120;

/**
 * Calendar uses its popover again for the next event, and its parts do not change together: for a moment the new id may
 * stand above the old guests, or above nothing yet. So what is open counts only once it has read the same for a while;
 * until then what was believed before, while it is still that event, else nothing.
 */
export function createSettledReader(read: () => PageSeen, now: () => Instant): () => PageSeen {
  let believed: PageSeen = { kind: 'nothing' };
  let candidate = '';
  let since = 0;
  return () => {
    const page = guard(read, (part): PageSeen => ({ kind: 'not-understood', part }));
    const text = JSON.stringify(page);
    if (text !== candidate) {
      candidate = text;
      since = now();
    }
    if (page.kind === 'nothing' || now() - since >= SETTLED) believed = page;
    return isSameEvent(believed, page) ? believed : { kind: 'nothing' };
  };
}

const isSameEvent = (a: PageSeen, b: PageSeen): boolean =>
  a.kind === b.kind && (a.kind !== 'event' || b.kind !== 'event' || a.key === b.key);
