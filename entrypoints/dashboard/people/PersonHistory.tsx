import { PersonHistory as History } from '../../../components/PersonHistory.tsx';
import { PromiseTable } from '../../../components/PromiseTable.tsx';
import type { LedgerEntry } from '../../../lib/domain/ledger.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import type { Stakeholder } from '../../../lib/domain/stakeholder.ts';
import type { Touch } from '../../../lib/domain/touch.ts';
import { usePersonHistory } from '../../../lib/hooks/use-person-history.ts';
import { listEntries } from '../../../lib/store/ledger.ts';
import { findSettings } from '../../../lib/store/settings.ts';
import { listTouches } from '../../../lib/store/touches.ts';
import { Answer } from '../Answer.tsx';
import { useAsked } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';
import { useShortcuts } from '../use-shortcuts.ts';

/** Last touch, what is open between the two, notes and the timeline of one person. */
export function PersonHistory({ stakeholder }: { stakeholder: Stakeholder }) {
  const { id } = stakeholder;
  const asked = useAsked(() => Promise.all([listEntries(id), listTouches(id), findSettings()]), [id]);
  return (
    <Answer of={asked}>
      {([entries, touches, settings]) => (
        <Known stakeholder={stakeholder} entries={entries} touches={touches} settings={settings} />
      )}
    </Answer>
  );
}

type KnownProps = {
  stakeholder: Stakeholder;
  entries: LedgerEntry[];
  touches: Touch[];
  settings: Settings;
};

function Known(kept: KnownProps) {
  const { act, now } = useDesk();
  const { drawn, keys } = usePersonHistory({ ...kept, act, now });
  useShortcuts(keys);
  return <History {...drawn} after={<PromiseTable entries={kept.entries} />} />;
}
