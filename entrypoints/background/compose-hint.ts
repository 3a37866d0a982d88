import { type ComposeHint, toComposeHint } from '../../lib/domain/compose-hint.ts';
import type { EmailAddress } from '../../lib/domain/email-address.ts';
import type { Boundary, LedgerEntry } from '../../lib/domain/ledger.ts';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
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
  const addressed = await Promise.all([...people.values()].map(withBoundaries));
  return toComposeHint(addressed, now) ?? null;
}

const withBoundaries = async (stakeholder: Stakeholder) => ({
  stakeholder,
  boundaries: (await listEntries(stakeholder.id)).filter(isBoundary),
});

const isBoundary = (entry: LedgerEntry): entry is Boundary => entry.kind === 'boundary';
