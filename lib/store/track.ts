import type { EmailAddress } from '../domain/email-address.ts';
import { guessGroup } from '../domain/group.ts';
import { nameOrAddress } from '../domain/names.ts';
import type { PageSeen } from '../domain/page-seen.ts';
import type { Stakeholder, StakeholderId } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';
import { touchesOnPage } from '../domain/touches-on-page.ts';
import { dateByTitle } from '../formats/date-by-title.ts';
import { newOperationId } from './perform.ts';
import { findWho } from './settings.ts';
import { addStakeholder } from './stakeholders.ts';
import { recordTouches } from './touches.ts';
import { type TakeBack, takeBack } from './undo.ts';

/**
 * Starts to track somebody from the page they were seen on: what the page shows of them counts at once. Answers who
 * has the address already, when somebody has, and how to take it back: with what was known of them before.
 */
export async function trackPerson(
  person: { email: EmailAddress; name: string },
  { page, own }: { page: PageSeen; own: readonly EmailAddress[] },
  now: Instant = Date.now(),
): Promise<{ stakeholder: Stakeholder; isNew: boolean; untrack: TakeBack }> {
  const operation = newOperationId();
  const group = guessGroup(person.email, own);
  const details = { name: nameOrAddress(person), emails: [person.email], group };
  const id = crypto.randomUUID() as StakeholderId;
  const added = await addStakeholder(details, now, id, { id: operation });
  if (!added.ok) return { stakeholder: added.error.by, isNew: false, untrack: takeBack() };
  const { lists } = await findWho(page);
  const seen = touchesOnPage(dateByTitle(page, now), own, now, lists);
  await recordTouches(seen.filter(({ email }) => email === person.email));
  return { stakeholder: added.value, isNew: true, untrack: takeBack(operation) };
}
