import type { LedgerEntry } from '../../lib/domain/ledger.ts';
import type { LetterSaid } from '../../lib/domain/same-words.ts';
import type { StakeholderId } from '../../lib/domain/stakeholder.ts';
import type { Favour } from '../../lib/domain/thanks-due.ts';
import { isThanksDue } from '../../lib/domain/thanks-due.ts';
import type { ThanksTemplate } from '../../lib/domain/thanks-template.ts';
import { allTemplates } from '../../lib/domain/thanks-templates.ts';
import { useStored } from '../../lib/hooks/use-stored.ts';
import { listEntries } from '../../lib/store/ledger.ts';
import { findSetting } from '../../lib/store/settings.ts';
import { listLetters } from '../../lib/store/thanks.ts';

/** What there is to choose from, what they have not been thanked for, and what was written before. */
export type ThanksKnown = { templates: ThanksTemplate[]; due: Favour[]; letters: LetterSaid[] };

export function useThanksKnown(id: StakeholderId | undefined): ThanksKnown {
  const asked = useStored(
    () => Promise.all([findSetting('thanksTemplates'), entriesOf(id), listLetters(id)]),
    [id],
  );
  if (asked.state !== 'here') return { templates: allTemplates([]), due: [], letters: [] };
  const [own, entries, letters] = asked.value;
  return { templates: allTemplates(own), due: entries.filter(isThanksDue), letters };
}

const entriesOf = async (id: StakeholderId | undefined): Promise<LedgerEntry[]> =>
  id ? listEntries(id) : [];
