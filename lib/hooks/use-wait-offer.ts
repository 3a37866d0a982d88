import type { EmailAddress } from '../domain/email-address.ts';
import type { LogLine } from '../domain/log.ts';
import type { PageSeen } from '../domain/page-seen.ts';
import type { Stakeholder } from '../domain/stakeholder.ts';
import { isTheirTurn } from '../domain/wait-offer.ts';
import type { When } from '../domain/work-week.ts';
import { readLogLine } from '../formats/log-line.ts';
import { listEntries } from '../store/ledger.ts';
import { useStored } from './use-stored.ts';

/** Waiting for an answer to the mail of one's own that is open, for the user to take; nothing where there is none to wait for. */
export function useWaitOffer(
  stakeholder: Stakeholder | undefined,
  page: PageSeen,
  own: readonly EmailAddress[],
  when: When,
): LogLine | undefined {
  const id = stakeholder?.id;
  const entries = useStored(async () => (id ? listEntries(id) : []), [id]);
  if (!stakeholder || entries.state !== 'here') return undefined;
  if (!isTheirTurn(page, own, stakeholder.emails, entries.value)) return undefined;
  const read = readLogLine('follow-up', 'waiting for an answer', when);
  return read.ok ? read.value : undefined;
}
