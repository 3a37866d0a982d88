import type { Stakeholder } from '../domain/stakeholder.ts';
import type { Instant } from '../domain/time.ts';
import { findTold, type Told } from '../domain/told-offer.ts';
import { readToldWords } from '../formats/told-words.ts';
import { listEntries } from '../store/ledger.ts';
import { useStored } from './use-stored.ts';

/** What a line says they have been told, where that is something they still were to hear: for the user to take. */
export function useToldOffer(
  stakeholder: Stakeholder | undefined,
  typed: string,
  now: Instant,
): Told | undefined {
  const what = readToldWords(typed);
  const id = what === undefined ? undefined : stakeholder?.id;
  const entries = useStored(async () => (id ? listEntries(id) : []), [id]);
  return what !== undefined && entries.state === 'here' ? findTold(what, entries.value, now) : undefined;
}
