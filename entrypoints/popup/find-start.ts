import type { GroupCadences } from '../../lib/domain/cadence.ts';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import { toMailbox } from '../../lib/domain/mailbox.ts';
import { nameOrAddress } from '../../lib/domain/names.ts';
import type { PageSeen } from '../../lib/domain/page-seen.ts';
import type { PersonHere } from '../../lib/domain/person-here.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import { activeTab } from '../../lib/hooks/use-tab.ts';
import { findPageContext } from '../../lib/store/page-contexts.ts';
import { findPeopleOnPage } from '../../lib/store/people-on-page.ts';
import { findByAddresses } from '../../lib/store/stakeholders.ts';

/** Whom it is for. `isHere`: on the page that is open. */
export type Choice = { email: EmailAddress; name: string; isHere: boolean; stakeholder?: Stakeholder };

/** What the popup starts with. */
export type Start = {
  page: PageSeen;
  own: readonly EmailAddress[];
  people: PersonHere[];
  ofGroups: GroupCadences;
  choice: Choice | undefined;
};

/** The page, its people, and whom to log for: who was asked for, else clicked on, else the first tracked, else the first. */
export async function findStart(asked: EmailAddress | undefined): Promise<Start> {
  const tabId = await activeTab();
  const context = tabId === undefined ? undefined : await findPageContext(tabId);
  const page = context?.page ?? { kind: 'nothing' };
  const { own, people, ofGroups } = await findPeopleOnPage(page);
  const at = (email: EmailAddress | undefined) =>
    people.find(({ seen }) => email && toMailbox(seen.email) === toMailbox(email));
  const likeliest = at(context?.focus) ?? people.find(({ stakeholder }) => stakeholder) ?? people[0];
  const here = asked ? at(asked) : likeliest;
  const choice = here ? toChoice(here) : asked && (await choose(asked));
  return { page, own, people, ofGroups, choice };
}

async function choose(email: EmailAddress): Promise<Choice> {
  const stakeholder = (await findByAddresses([email])).get(email);
  return { email, name: stakeholder?.name ?? '', isHere: false, ...(stakeholder && { stakeholder }) };
}

const toChoice = ({ seen, stakeholder }: PersonHere): Choice => ({
  email: seen.email,
  name: stakeholder?.name ?? nameOrAddress(seen),
  isHere: true,
  ...(stakeholder && { stakeholder }),
});
