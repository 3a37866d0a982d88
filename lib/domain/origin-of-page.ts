import { toCalendarDate } from './calendar-date.ts';
import type { Origin } from './ledger.ts';
import type { EventSeen, PageSeen, ThreadSeen } from './page-seen.ts';

/** The newest message or the event that is open: what an entry logged now comes from. */
export function originOfPage(page: PageSeen): Origin | undefined {
  if (page.kind === 'event') return originOfEvent(page);
  if (page.kind !== 'thread') return undefined;
  const newest = page.messages.findLast((message) => message.id !== undefined)?.id;
  return originOfMessage(page, newest ?? page.key);
}

/** One message of the conversation that is open. */
export function originOfMessage(page: ThreadSeen, ref: string): Origin {
  const { key, subject } = page;
  return { site: 'gmail', ref, subject, thread: key, ...accountOf(page) };
}

function originOfEvent(event: EventSeen): Origin {
  const { key, subject, start, calendar } = event;
  const day = start === undefined ? event.day : toCalendarDate(start);
  return {
    site: 'calendar',
    ref: key,
    subject,
    ...accountOf(event),
    ...(calendar && { calendar }),
    ...(day && { day }),
  };
}

/** The address that the page names first is the account's. */
const accountOf = ({ own: [account] }: Pick<EventSeen, 'own'>): Pick<Origin, 'account'> =>
  account ? { account } : {};
