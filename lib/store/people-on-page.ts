import type { GroupCadences } from '../domain/cadence.ts';
import type { EmailAddress } from '../domain/email-address.ts';
import type { PageSeen, PersonSeen } from '../domain/page-seen.ts';
import { ownOn, peopleInRows, peopleInSight } from '../domain/people.ts';
import type { PersonHere } from '../domain/person-here.ts';
import { toWho } from '../domain/settings.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';
import { findSettings } from './settings.ts';
import { findByAddresses } from './stakeholders.ts';

/** The people of a page, with those who are tracked. `inRows` are those of a list of mail who are tracked: offered, apart from a context. */
export type PeopleOnPage = {
  own: readonly EmailAddress[];
  people: PersonHere[];
  inRows: Stakeholder[];
  /** How often the user means to be in touch with each group. */
  ofGroups: GroupCadences;
};

/** Who is on the page, and who they are to the user. */
export async function findPeopleOnPage(page: PageSeen): Promise<PeopleOnPage> {
  const settings = await findSettings();
  const { own, lists } = toWho(ownOn(page), settings);
  const [people, rows] = [peopleInSight(page, own, lists), peopleInRows(page, own, lists)];
  const tracked = await findByAddresses([...people, ...rows].map(({ email }) => email));
  return {
    own,
    ofGroups: settings.groupCadences,
    people: people.map((seen) => toPersonHere(seen, tracked.get(seen.email))),
    inRows: distinct(rows.flatMap(({ email }) => tracked.get(email) ?? [])),
  };
}

const toPersonHere = (seen: PersonSeen, stakeholder: Stakeholder | undefined): PersonHere => ({
  seen,
  ...(stakeholder && { stakeholder }),
});

const distinct = (people: readonly Stakeholder[]): Stakeholder[] => [
  ...new Map(people.map((person) => [person.id, person])).values(),
];
