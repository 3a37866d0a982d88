import type { ComponentChildren } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import { RecoveryNotice } from '../../components/RecoveryNotice.tsx';
import { UndoToast } from '../../components/UndoToast.tsx';
import type { Acting } from '../../lib/hooks/use-acting.ts';
import { useRecovery } from '../../lib/hooks/use-recovery.ts';

export type FootProps = { acting: Acting; children?: ComponentChildren };

/** The panel's lower edge: what was just done, what could not be, and the log field. */
export function Foot({ acting: { done, forget, refused }, children }: FootProps) {
  const { recovery, dismiss } = useRecovery();
  return (
    <footer class="bottom">
      {recovery && <RecoveryNotice recovery={recovery} onDismiss={dismiss} />}
      {refused && (
        <Notice tone="error" title="Not saved">
          {refused.message} What you typed is still here.
        </Notice>
      )}
      <UndoToast done={done} onGone={forget} />
      {children}
    </footer>
  );
}
