import { parseEmailAddress } from './email-address.ts';
import type { LedgerEntry } from './ledger.ts';
import { workingHour } from './sample-days.ts';
import { toSampleEntry } from './sample-entries.ts';
import { type SampleKind, type SamplePerson, type SampleTouch, samplePeople } from './sample-people.ts';
import type { StakeholderDetails, StakeholderId } from './stakeholder.ts';
import type { Instant } from './time.ts';
import type { Touch } from './touch.ts';

/** A sample person and all that hangs on them. The ids are always the same, so that loading twice loads once. */
export type Sample = {
  id: StakeholderId;
  details: StakeholderDetails;
  touches: Touch[];
  entries: LedgerEntry[];
};

type How = Pick<Touch, 'kind' | 'direction' | 'source'>;

const kinds: Record<SampleKind, How> = {
  'mail in': { kind: 'email', direction: 'in', source: 'gmail' },
  'mail out': { kind: 'email', direction: 'out', source: 'gmail' },
  meeting: { kind: 'meeting', direction: 'both', source: 'calendar' },
  call: { kind: 'call', direction: 'both', source: 'manual' },
  chat: { kind: 'chat', direction: 'both', source: 'manual' },
  'in person': { kind: 'in-person', direction: 'both', source: 'manual' },
};

/** The sample people, with histories that end at `now`. */
export const sampleData = (now: Instant): Sample[] => samplePeople.flatMap((person) => toSample(person, now));

function toSample({ email, touches, entries, ...details }: SamplePerson, now: Instant): Sample[] {
  const address = parseEmailAddress(email);
  if (!address) return [];
  const id = `sample-${details.name.toLowerCase().replace(' ', '-')}` as StakeholderId;
  return [
    {
      id,
      details: { ...details, emails: [address] },
      touches: touches.map((touch, index) => toTouch(touch, index, now)),
      entries: entries.map((entry, index) => toSampleEntry(entry, id, index, now)),
    },
  ];
}

function toTouch([daysAgo, what, subject, groupSize = 2]: SampleTouch, index: number, now: Instant): Touch {
  const at = workingHour(daysAgo, index, now);
  return { ...kinds[what], at, groupSize, ref: refOf(kinds[what], at), subject };
}

/** Ids of the forms that Gmail, Calendar and we give (contract.md, C3). Gmail's carries the time. */
function refOf({ source }: How, at: Instant): string {
  if (source === 'gmail') return (BigInt(at) << 20n).toString(16).padStart(16, '0');
  if (source === 'calendar') return `sample${at.toString(32)}`;
  return `manual:00000000-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;
}
