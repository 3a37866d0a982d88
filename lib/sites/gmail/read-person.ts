import { parseEmailAddress } from '../../domain/email-address.ts';
import type { PersonSeen, Role } from '../../domain/page-seen.ts';

/** Longer names are somebody's joke; nothing of ours shows more. */
const LONGEST_NAME = 200;
/** What a Google Group puts before its own name when it passes mail on, in every language: "'Jane Doe' via Support". */
const VIA_GROUP = /^'.+' via /;
/** What is shown of such a name where there is no room: whether it was a group's cannot be told any more. */
const CUT_OFF = /^'[^']*$/;

/** The person an element of Gmail's stands for, in any of the ways it says so; undefined when it has no address. */
export function readPerson(element: Element, role: Role): PersonSeen | undefined {
  const email = parseEmailAddress(
    element.getAttribute('email') ?? element.getAttribute('data-hovercard-id') ?? element.getAttribute('jid'),
  );
  if (!email) return undefined;
  const said = element.getAttribute('name') ?? element.getAttribute('data-name');
  const name = said ?? element.textContent ?? '';
  if (said === null && CUT_OFF.test(name.trim())) return undefined;
  return { email, name: name.trim().slice(0, LONGEST_NAME), role };
}

/** Whether this is a group that passed somebody's mail on; who wrote it, the page does not say. */
export const isViaGroup = ({ name }: PersonSeen): boolean => VIA_GROUP.test(name);

/** Each address once, the first kept. */
export function distinct(people: readonly PersonSeen[]): PersonSeen[] {
  const known = new Set<string>();
  return people.filter(({ email }) => !known.has(email) && known.add(email));
}
