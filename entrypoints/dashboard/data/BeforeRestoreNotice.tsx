import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { exactly, longAgo } from '../../../lib/domain/words-for-time.ts';
import { findBefore } from '../../../lib/store/restore-kept.ts';
import { useAsked } from '../use-asked.ts';
import { useDesk } from '../use-desk.ts';
import { undoWithWords } from './use-restore.ts';

/** The last restore, for 90 days, with the way back. */
export function BeforeRestoreNotice() {
  const { now, act } = useDesk();
  const asked = useAsked(findBefore, []);
  if (asked.state !== 'here' || !asked.value) return null;
  const { at, file, how } = asked.value;
  return (
    <Notice
      title={`${how === 'replace' ? 'Restored' : 'Merged'} ${file}, ${longAgo(at, now)}`}
      actions={<Button onClick={() => void act(undoWithWords)}>Undo</Button>}
    >
      <span title={exactly(at)}>
        Undo puts everything back as it was just before, without what was written since.
      </span>
    </Notice>
  );
}
