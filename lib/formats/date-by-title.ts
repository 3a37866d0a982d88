import type { MessageSeen, PageSeen } from '../domain/page-seen.ts';
import type { Instant } from '../domain/time.ts';
import { parseShownDate } from './shown-date.ts';

/** The page with the times of imported mail, as the page shows them; where they cannot be read, without. */
export const dateByTitle = (page: PageSeen, now: Instant): PageSeen =>
  page.kind === 'thread'
    ? { ...page, messages: page.messages.map((message) => withTime(message, now)) }
    : page;

function withTime(message: MessageSeen, now: Instant): MessageSeen {
  if (message.at !== undefined || message.shownAs === undefined) return message;
  const at = parseShownDate(message.shownAs, now);
  return at === undefined ? message : { ...message, at };
}
