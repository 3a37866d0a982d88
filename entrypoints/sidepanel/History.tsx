import type { ComponentChildren } from 'preact';
import { PersonHistory } from '../../components/PersonHistory.tsx';
import type { Stakeholder } from '../../lib/domain/stakeholder.ts';
import type { Instant } from '../../lib/domain/time.ts';
import type { Acting } from '../../lib/hooks/use-acting.ts';
import { useKeys } from '../../lib/hooks/use-keys.ts';
import { type PersonKept, usePersonHistory } from '../../lib/hooks/use-person-history.ts';
import { useStored } from '../../lib/hooks/use-stored.ts';
import { listEntries } from '../../lib/store/ledger.ts';
import { findSettings } from '../../lib/store/settings.ts';
import { listTouches } from '../../lib/store/touches.ts';

export type HistoryProps = {
  stakeholder: Stakeholder;
  now: Instant;
  act: Acting['act'];
  /** Drawn above what is open between the two. */
  children?: ComponentChildren;
};

/** Last touch, what is open between the two, notes, and the timeline of one person. */
export function History({ children, ...props }: HistoryProps) {
  const { id } = props.stakeholder;
  const kept = useStored(() => Promise.all([listEntries(id), listTouches(id), findSettings()]), [id]);
  if (kept.state !== 'here') return null;
  const [entries, touches, settings] = kept.value;
  return <Known {...props} entries={entries} touches={touches} settings={settings} before={children} />;
}

function Known({ before, ...kept }: PersonKept & { before?: ComponentChildren }) {
  const { drawn, keys } = usePersonHistory(kept);
  useKeys(keys);
  return <PersonHistory {...drawn} before={before} />;
}
