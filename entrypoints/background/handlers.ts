import { type Badge, toBadge } from '../../lib/domain/badge.ts';
import { toCalendarDate } from '../../lib/domain/calendar-date.ts';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import type { PageSeen } from '../../lib/domain/page-seen.ts';
import { addressesShown, ownOn, peopleInSight } from '../../lib/domain/people.ts';
import { touchesOnPage } from '../../lib/domain/touches-on-page.ts';
import { dateByTitle } from '../../lib/formats/date-by-title.ts';
import type { Admitted } from '../../lib/messaging/door.ts';
import type { Answered, MessageName } from '../../lib/messaging/protocol.ts';
import { rememberEvent } from '../../lib/store/events-seen.ts';
import { listDue } from '../../lib/store/ledger.ts';
import { settleEvent } from '../../lib/store/meetings.ts';
import { findPageContext, focusPerson, savePageContext } from '../../lib/store/page-contexts.ts';
import { notePageHealth } from '../../lib/store/page-health.ts';
import { findSetting, findWho, learnOwnAddresses } from '../../lib/store/settings.ts';
import { recordSightings } from '../../lib/store/sightings.ts';
import { findByAddresses } from '../../lib/store/stakeholders.ts';
import { recordTouches } from '../../lib/store/touches.ts';
import { findComposeHint } from './compose-hint.ts';
import { findEventTones } from './event-tones.ts';
import { openPanelHere } from './open-panel.ts';
import { showEverywhere } from './show.ts';

/**
 * Badges in one answer, in the page's order. Gmail shows at most 100 rows, which name up to three people each: more than
 * a page has places for is no page's to ask.
 */
const MOST_BADGES = 300;

/** Answers one admitted message. */
export async function answer(message: Admitted): Promise<Answered<MessageName>> {
  switch (message.name) {
    case 'pageSeen':
      return seePage(message.content, message.tabId);
    case 'eventsShown':
      return findEventTones(message.content.keys);
    case 'openPanel':
      return openPanelAt(message.content.email, message.tabId);
    case 'composeHint':
      return findComposeHint(message.content.recipients);
    case 'storeChanged':
      showEverywhere();
      return null;
  }
}

async function seePage(page: PageSeen, tabId: number | undefined, now = Date.now()): Promise<Badge[]> {
  // First of all, so that the side panel knows the page even when the database cannot be had.
  if (tabId !== undefined) await remember(tabId, page);
  await notePageHealth(page, now);
  await learnOwnAddresses(ownOn(page));
  const { own, lists } = await findWho(page);
  await recordTouches(touchesOnPage(dateByTitle(page, now), own, now, lists));
  if (page.kind === 'event') {
    await settleEvent(page, { own, lists }, now);
    await rememberEvent(page.key, addressesShown(page, own, lists));
  }
  if (page.kind === 'thread' || page.kind === 'event') {
    await recordSightings(peopleInSight(page, own, lists), page.key, now);
  }
  return badgesFor(addressesShown(page, own, lists), now);
}

async function remember(tabId: number, page: PageSeen): Promise<void> {
  const before = await findPageContext(tabId);
  const isSame = before && keyOf(before.page) === keyOf(page);
  await savePageContext(tabId, isSame ? { ...before, page } : { page });
}

const keyOf = (page: PageSeen): string => ('key' in page ? `${page.kind} ${page.key}` : page.kind);

async function badgesFor(addresses: readonly EmailAddress[], now: number): Promise<Badge[]> {
  if (addresses.length === 0) return [];
  const [tracked, due, ofGroups] = await Promise.all([
    findByAddresses(addresses),
    listDue(toCalendarDate(now)),
    findSetting('groupCadences'),
  ]);
  const dueCounts = Map.groupBy(due, (followUp) => followUp.stakeholderId);
  const badged = [...tracked].slice(0, MOST_BADGES);
  return badged.map(([email, one]) => toBadge(email, one, dueCounts.get(one.id)?.length ?? 0, now, ofGroups));
}

async function openPanelAt(email: EmailAddress, tabId: number | undefined): Promise<null> {
  if (tabId === undefined) return null;
  // Before any await: the user's gesture does not survive one.
  const opened = openPanelHere(tabId);
  await focusPerson(tabId, email);
  await opened;
  return null;
}
