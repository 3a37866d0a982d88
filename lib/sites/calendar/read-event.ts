import type { Answer, EventSeen, PersonSeen } from '../../domain/page-seen.ts';
import { PageChangedError } from '../../page/page-changed-error.ts';
import { parseEventId } from './event-id.ts';
import type { OpenEvent } from './find-open-event.ts';
import { type PageFacts, readPageFacts } from './page.ts';
import { readAnswer } from './read-answer.ts';
import { readGuests } from './read-guests.ts';
import { readFormTimes, readPopoverTimes, type Times } from './read-times.ts';
import { expectPart } from './selectors.ts';

/** Characters of a title that are passed on. */
const LONGEST_SUBJECT = 500;

/** What an open event says. Throws PageChangedError when it has no id, title or guests where they belong. */
export function readEvent({ shownIn, root, encodedId }: OpenEvent): EventSeen {
  const id = parseEventId(encodedId);
  if (!id) throw new PageChangedError('calendar eventId');
  const { eventId, calendarId } = id;
  const facts = readPageFacts(root.ownerDocument);
  const guests = readGuests(root);
  const isPopover = shownIn === 'popover';
  const answer = isPopover ? answerOf(root, guests, facts) : undefined;
  const times: Times = isPopover
    ? readPopoverTimes(root, { eventId, encodedId }, facts)
    : readFormTimes(root, facts);
  return {
    kind: 'event',
    key: eventId,
    calendar: calendarId,
    subject: (isPopover ? readTitle(root) : readFormTitle(root)).trim().slice(0, LONGEST_SUBJECT),
    own: facts.own,
    guests,
    ...(answer && { answer }),
    ...times,
  };
}

/** Whoever calls a meeting comes to it, unless they say otherwise. */
function answerOf(popover: HTMLElement, guests: PersonSeen[], { own }: PageFacts): Answer | undefined {
  const answer = readAnswer(popover);
  const isOwnEvent = guests.some(({ role, email }) => role === 'organizer' && own.includes(email));
  return isOwnEvent && (answer === undefined || answer === 'none') ? 'yes' : answer;
}

const readTitle = (popover: HTMLElement): string => expectPart(popover, 'title').textContent ?? '';

const readFormTitle = (form: HTMLElement): string => expectPart<HTMLInputElement>(form, 'formTitle').value;
