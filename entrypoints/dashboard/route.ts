import type { StakeholderId } from '../../lib/domain/stakeholder.ts';

/** Where in the dashboard one is: the part of the address behind `#` (contract.md, C4). */
export type Route =
  | { page: 'today' }
  | { page: 'people'; person?: StakeholderId; adding?: true }
  | { page: 'data' }
  | { page: 'settings' };

/** Adds a person; ids are never this short. */
const NEW = 'new';

/** The route of an address's hash; what is not one leads to Today. */
export function parseRoute(hash: string): Route {
  const [page, rest] = hash.replace(/^#\/?/, '').split('/');
  if (page === 'data' || page === 'settings') return { page };
  if (page !== 'people') return { page: 'today' };
  if (!rest) return { page };
  return rest === NEW ? { page, adding: true } : { page, person: decode(rest) as StakeholderId };
}

export const hashOf = {
  today: '#/today',
  people: '#/people',
  newPerson: `#/people/${NEW}`,
  data: '#/data',
  settings: '#/settings',
  person: (id: StakeholderId): string => `#/people/${encodeURIComponent(id)}`,
};

export const go = (hash: string): void => {
  location.hash = hash;
};

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // An address cut in the middle: no such person, and the page says so.
    return text;
  }
}
