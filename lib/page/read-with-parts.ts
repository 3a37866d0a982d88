import type { PartsUnderstood } from '../domain/page-health.ts';
import type { PageSeen } from '../domain/page-seen.ts';

/** The page as a site's reader sees it, with how far each part of it was understood. */
export function readWithParts(read: (parts: PartsUnderstood) => PageSeen): PageSeen {
  const understood: PartsUnderstood = {};
  const page = read(understood);
  return page.kind === 'nothing' || page.kind === 'not-understood' ? page : { ...page, understood };
}
