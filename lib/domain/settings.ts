import { shippedWeights, type Weights } from './attention.ts';
import { USUAL_REPLY_HOURS } from './attention-facts.ts';
import { type GroupCadences, groupCadence } from './cadence.ts';
import type { EmailAddress } from './email-address.ts';
import { isAmong } from './mailbox.ts';
import type { ListEntry, PeopleLists } from './people-lists.ts';
import { SIGHTING_KEPT_DAYS } from './sighting.ts';
import type { OwnTemplate } from './thanks-templates.ts';

/** Everything that can be set, with its form. */
export type Settings = {
  /** The user's own addresses, learned from the pages of all accounts. */
  ownAddresses: EmailAddress[];
  /** The same by account: under the address that its pages name first, all that they have named. */
  ownByAccount: Record<string, EmailAddress[]>;
  /** Own addresses that the user has named: they count in every account. */
  ownAdded: EmailAddress[];
  /** Addresses that the user says are not their own: never learned again. */
  ownRefused: EmailAddress[];
  /** Who is never a person, and who always is one, by address or domain. */
  neverList: ListEntry[];
  alwaysList: ListEntry[];
  /** Whether to count people who are seen and not tracked. */
  keepSightings: boolean;
  /** Whether single letters are shortcuts (WCAG 2.2, 2.1.4). */
  letterKeys: boolean;
  /** How much each part of the attention score counts. */
  attentionWeights: Weights;
  /** Working hours within which the user means to answer, unless they have told somebody otherwise. */
  replyHours: number;
  /** How often the user means to be in touch with each group, in days. */
  groupCadences: GroupCadences;
  /** Minutes a week that the user means to spend on what Today lists. */
  weeklyMinutes: number;
  /** Pairs of people (duplicates.ts, pairKey) who are two: not offered as one again. */
  notSame: string[];
  /** Touches older than so many years are forgotten; 0: none are. */
  touchYears: number;
  /** People who are seen and not tracked are forgotten when they were not seen for so many days. */
  sightingDays: number;
  /** Letters of thanks that the user has written, beside those that Touchbase comes with. */
  thanksTemplates: OwnTemplate[];
  /** The sample people have been offered, and taken or not. */
  sampleOffered: boolean;
};

export const defaultSettings: Settings = {
  ownAddresses: [],
  ownByAccount: {},
  ownAdded: [],
  ownRefused: [],
  neverList: [],
  alwaysList: [],
  keepSightings: true,
  letterKeys: true,
  attentionWeights: shippedWeights,
  replyHours: USUAL_REPLY_HOURS,
  groupCadences: groupCadence,
  weeklyMinutes: 300,
  notSame: [],
  touchYears: 0,
  sightingDays: SIGHTING_KEPT_DAYS,
  thanksTemplates: [],
  sampleOffered: false,
};

/** Who the user is on a page, and what they say of others. */
export type Who = { own: EmailAddress[]; lists: PeopleLists };

/**
 * The user's own addresses in the account that shows `seen`: those, what its other pages have taught, and what the user
 * has named. Where a page does not say whose it is, every account's. What the user refuses is never theirs.
 */
export function toWho(seen: readonly EmailAddress[], settings: Settings): Who {
  const { ownAddresses, ownByAccount, ownAdded, ownRefused, neverList, alwaysList } = settings;
  const [account] = seen;
  const learned = account ? [...seen, ...(ownByAccount[account] ?? [])] : ownAddresses;
  const isRefused = isAmong(ownRefused);
  const own = [...new Set([...learned, ...ownAdded])].filter((address) => !isRefused(address));
  return { own, lists: { never: neverList, always: alwaysList } };
}

/** What the settings are to become when a page shows own addresses; undefined when it teaches nothing new. */
export function learnOwn(seen: readonly EmailAddress[], settings: Settings): Partial<Settings> | undefined {
  const isRefused = isAmong(settings.ownRefused);
  const fresh = seen.filter((address) => !isRefused(address));
  const [account] = seen;
  if (!account || fresh.length === 0) return undefined;
  const ofAccount = settings.ownByAccount[account] ?? [];
  const isKnown = (known: readonly EmailAddress[]) => fresh.every((address) => known.includes(address));
  if (isKnown(ofAccount) && isKnown(settings.ownAddresses)) return undefined;
  return {
    ownAddresses: [...new Set([...settings.ownAddresses, ...fresh])],
    ownByAccount: { ...settings.ownByAccount, [account]: [...new Set([...ofAccount, ...fresh])] },
  };
}

/** All addresses that count as the user's own, learned or named. */
export const allOwn = (settings: Settings): EmailAddress[] => toWho([], settings).own;

/** The user names an address their own. */
export const addOwn = (address: EmailAddress, settings: Settings): Partial<Settings> => ({
  ownAdded: [...new Set([...settings.ownAdded, address])],
  ownRefused: settings.ownRefused.filter((one) => !isAmong([address])(one)),
});

/** The user says that an address is not theirs: it is forgotten, and never learned again. */
export function refuseOwn(address: EmailAddress, settings: Settings): Partial<Settings> {
  const isIt = isAmong([address]);
  const without = (addresses: readonly EmailAddress[]) => addresses.filter((one) => !isIt(one));
  const accounts = Object.entries(settings.ownByAccount);
  return {
    ownAddresses: without(settings.ownAddresses),
    ownByAccount: Object.fromEntries(accounts.map(([account, own]) => [account, without(own)])),
    ownAdded: without(settings.ownAdded),
    ownRefused: [...new Set([...settings.ownRefused, address])],
  };
}

const listNames = { never: 'neverList', always: 'alwaysList' } as const;

/** Puts an entry on one of the lists, and takes it off the other. */
export const putOnList = (
  list: keyof PeopleLists,
  entry: ListEntry,
  settings: Settings,
): Partial<Settings> => {
  const other = list === 'never' ? 'always' : 'never';
  return {
    [listNames[list]]: [...new Set([...settings[listNames[list]], entry])],
    ...takeOffList(other, entry, settings),
  };
};

export const takeOffList = (
  list: keyof PeopleLists,
  entry: ListEntry,
  settings: Settings,
): Partial<Settings> => ({
  [listNames[list]]: settings[listNames[list]].filter((one) => one !== entry),
});

/** The user's only account, by its address; undefined when they have several, or none is known. */
export function onlyAccount(settings: Settings): EmailAddress | undefined {
  const own = allOwn(settings);
  const accounts = own.filter((address) => address in settings.ownByAccount);
  const [account, ...others] = accounts.length > 0 ? accounts : own;
  return others.length === 0 ? account : undefined;
}
