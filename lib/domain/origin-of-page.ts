import type { Origin } from './ledger.ts';
import type { PageSeen } from './page-seen.ts';

/** The newest message or the event that is open: what an entry logged now comes from. */
export function originOfPage(page: PageSeen): Origin | undefined {
  if (page.kind === 'event') return { site: 'calendar', ref: page.key, subject: page.subject };
  if (page.kind !== 'thread') return undefined;
  const newest = page.messages.findLast((message) => message.id !== undefined)?.id;
  return { site: 'gmail', ref: newest ?? page.key, subject: page.subject };
}
