import type { StakeholderId } from '../../lib/domain/stakeholder.ts';

/** Where in the dashboard one is: the part of the address behind `#` (contract.md, C4). */
export type Route =
  | { page: 'today' }
  | { page: 'people'; person?: StakeholderId; adding?: true }
  | { page: 'held'; person: StakeholderId }
  | { page: 'duplicates' }
  | { page: 'insights' }
  | { page: 'data' }
  | { page: 'settings' };

/** Adds a person, and lists who may be one; ids are never this short. */
const [NEW, DUPLICATES] = ['new', 'duplicates'];
/** Behind a person: all that is held about them. */
const HELD = 'held';

/** The route of an address's hash; what is not one leads to Today. */
export function parseRoute(hash: string): Route {
  const [page, rest, view] = hash.replace(/^#\/?/, '').split('/');
  if (page === 'insights' || page === 'data' || page === 'settings') return { page };
  if (page !== 'people') return { page: 'today' };
  if (!rest) return { page };
  if (rest === NEW) return { page, adding: true };
  if (rest === DUPLICATES) return { page: 'duplicates' };
  const person = decode(rest) as StakeholderId;
  return view === HELD ? { page: 'held', person } : { page, person };
}

export const hashOf = {
  today: '#/today',
  people: '#/people',
  newPerson: `#/people/${NEW}`,
  duplicates: `#/people/${DUPLICATES}`,
  insights: '#/insights',
  data: '#/data',
  settings: '#/settings',
  person: (id: StakeholderId): string => `#/people/${encodeURIComponent(id)}`,
  held: (id: StakeholderId): string => `#/people/${encodeURIComponent(id)}/${HELD}`,
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
