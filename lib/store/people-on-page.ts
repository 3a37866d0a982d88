import type { EmailAddress } from '../domain/email-address.ts';
import type { PageSeen, PersonSeen } from '../domain/page-seen.ts';
import { peopleInRows, peopleInSight } from '../domain/people.ts';
import type { PersonHere } from '../domain/person-here.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';
import { findWho } from './settings.ts';
import { findByAddresses } from './stakeholders.ts';

/** The people of a page, with those who are tracked. `inRows` are those of a list of mail who are tracked: offered, apart from a context. */
export type PeopleOnPage = { own: readonly EmailAddress[]; people: PersonHere[]; inRows: Stakeholder[] };

/** Who is on the page, and who they are to the user. */
export async function findPeopleOnPage(page: PageSeen): Promise<PeopleOnPage> {
  const { own, lists } = await findWho(page);
  const [people, rows] = [peopleInSight(page, own, lists), peopleInRows(page, own, lists)];
  const tracked = await findByAddresses([...people, ...rows].map(({ email }) => email));
  return {
    own,
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
