import { ProgressLine } from '../../../components/ProgressLine.tsx';
import { countOf } from '../../../lib/domain/count-of.ts';
import { useDesk } from '../use-desk.ts';
import { ImportDone } from './ImportDone.tsx';
import { leaveMailImport } from './mail-import.ts';
import type { MailImport } from './mail-import-state.ts';
import { takeBackMail } from './take-back-mail.ts';

export type MailDoneProps = { at: Extract<MailImport, { step: 'done' }> };

/** What has been imported and what not, with the reason; and the way back, where anything was new. */
export function MailDone({ at: { done, account, isUndoing } }: MailDoneProps) {
  const { act } = useDesk();
  const undo = () =>
    void act(async () => {
      const kept = await takeBackMail(done)();
      return { message: `Import taken back.${kept ? ` ${kept}` : ''}` };
    });
  if (isUndoing) return <ProgressLine words="Taking the import back" done={undefined} />;
  const { added, gained, touches } = done;
  const isNews = added.length + gained.length + touches.fresh + touches.merged > 0;
  return (
    <ImportDone
      title={
        isNews
          ? `Imported ${countOf(added.length, 'person', 'people')} and ${countOf(touches.fresh, 'touch', 'touches')}.`
          : 'Nothing in it was new.'
      }
      account={account}
      onUndo={isNews ? undo : undefined}
      onLeave={leaveMailImport}
    />
  );
}
