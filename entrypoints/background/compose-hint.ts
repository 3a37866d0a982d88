import { type Addressed, type ComposeHint, toComposeHint } from '../../lib/domain/compose-hint.ts';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import type { Boundary, LedgerEntry } from '../../lib/domain/ledger.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import { findHolidays } from '../../lib/store/holidays.ts';
import { listEntries } from '../../lib/store/ledger.ts';
import { findByAddresses } from '../../lib/store/stakeholders.ts';

/** A mail to more people is a circular: nobody's hours are kept by it. */
const MOST = 20;

/** What there is to know before a mail goes to these people now. */
export async function findComposeHint(
  recipients: readonly EmailAddress[],
  now: number = Date.now(),
): Promise<ComposeHint | null> {
  const found = await findByAddresses(recipients.slice(0, MOST));
  const people = new Map([...found.values()].map((one) => [one.id, one]));
  const addressed = await Promise.all([...people.values()].map(toAddressed));
  return toComposeHint(addressed, now) ?? null;
}

async function toAddressed(stakeholder: Stakeholder): Promise<Addressed> {
  const country = stakeholder.culture?.country;
  const [entries, holidays] = await Promise.all([
    listEntries(stakeholder.id),
    country ? findHolidays(country) : [],
  ]);
  return { stakeholder, boundaries: entries.filter(isBoundary), holidays };
}

const isBoundary = (entry: LedgerEntry): entry is Boundary => entry.kind === 'boundary';
