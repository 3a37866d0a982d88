import { addressFault } from './address-fault.ts';
import { type Culture, toCulture } from './culture.ts';
import { type EmailAddress, parseEmailAddress } from './email-address.ts';
import type { Group } from './group.ts';
import type { Influence } from './importance.ts';
import { fail, ok, type Result } from './result.ts';
import type { StakeholderDetails } from './stakeholder.ts';
import { parseTags } from './tags.ts';
import { timeIn } from './words-for-time.ts';

/** A stakeholder's details as they stand in a form: text, right or wrong. */
export type StakeholderDraft = {
  name: string;
  emails: string[];
  group: Group;
  nickname: string;
  role: string;
  organisation: string;
  timeZone: string;
  tags: string;
  cadenceDays: string;
  influence: Influence;
  culture: Culture;
};

/** What is wrong with each field, in words for the user; `emails` by place. */
export type DraftFaults = {
  name?: string;
  emails: (string | undefined)[];
  timeZone?: string;
  cadenceDays?: string;
};

const LONGEST_CADENCE = 730;

export function toDraft(details: Partial<StakeholderDetails>): StakeholderDraft {
  return {
    name: details.name ?? '',
    emails: details.emails?.length ? [...details.emails] : [''],
    group: details.group ?? 'customer',
    nickname: details.nickname ?? '',
    role: details.role ?? '',
    organisation: details.organisation ?? '',
    timeZone: details.timeZone ?? '',
    tags: details.tags?.join(', ') ?? '',
    cadenceDays: details.cadenceDays?.toString() ?? '',
    influence: influenceOf(details),
    culture: { ...details.culture },
  };
}

/** What a form does not show, and must not lose. */
export const notInForm = ({
  pausedUntil,
  overrule,
}: Partial<StakeholderDetails>): Pick<StakeholderDetails, 'pausedUntil' | 'overrule'> => ({
  ...(pausedUntil && { pausedUntil }),
  ...(overrule && { overrule }),
});

/** The details that a draft gives, or what is wrong with it. Empty address fields do not count; nor do repeated ones. */
export function readDraft(draft: StakeholderDraft): Result<StakeholderDetails, DraftFaults> {
  const faults = findFaults(draft);
  if (faults.name || faults.timeZone || faults.cadenceDays || faults.emails.some(Boolean))
    return fail(faults);
  const [nickname, role, organisation, timeZone] = [
    draft.nickname.trim(),
    draft.role.trim(),
    draft.organisation.trim(),
    draft.timeZone.trim(),
  ];
  const tags = parseTags(draft.tags).sort();
  const culture = toCulture(draft.culture);
  return ok({
    name: draft.name.trim(),
    emails: addressesOf(draft),
    group: draft.group,
    ...(nickname && { nickname }),
    ...(role && { role }),
    ...(organisation && { organisation }),
    ...(timeZone && { timeZone }),
    ...(tags.length > 0 && { tags }),
    ...(draft.cadenceDays.trim() && { cadenceDays: Number(draft.cadenceDays) }),
    ...draft.influence,
    ...(culture && { culture }),
  });
}

/** Only what is set. */
const influenceOf = ({ power, interest, engagementNow, engagementWanted }: Influence): Influence => ({
  ...(power && { power }),
  ...(interest && { interest }),
  ...(engagementNow && { engagementNow }),
  ...(engagementWanted && { engagementWanted }),
});

function findFaults(draft: StakeholderDraft): DraftFaults {
  const zone = draft.timeZone.trim();
  const days = draft.cadenceDays.trim();
  return {
    ...(draft.name.trim() === '' && { name: 'A name is needed; the address will do.' }),
    emails: emailFaults(draft.emails),
    ...(zone &&
      timeIn(zone, 0) === undefined && { timeZone: `${zone} is not a time zone, as Europe/Madrid is.` }),
    ...(days && !isCadence(days) && { cadenceDays: `A whole number of days, 1 to ${LONGEST_CADENCE}.` }),
  };
}

function emailFaults(emails: readonly string[]): (string | undefined)[] {
  if (emails.every((text) => text.trim() === '')) return ['At least one address is needed.'];
  return emails.map((text) => {
    const fault = text.trim() === '' ? undefined : addressFault(text);
    return fault && `${text.trim()} is not an address: ${fault}.`;
  });
}

/** A whole number of days that can be a cadence. */
export const isCadence = (days: string): boolean =>
  /^\d+$/.test(days) && Number(days) >= 1 && Number(days) <= LONGEST_CADENCE;

const addressesOf = ({ emails }: StakeholderDraft): EmailAddress[] => [
  ...new Set(emails.flatMap((text) => parseEmailAddress(text) ?? [])),
];
