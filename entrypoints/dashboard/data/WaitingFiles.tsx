import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { countOf } from '../../../lib/domain/count-of.ts';
import { listed } from '../../../lib/domain/listed.ts';

export type WaitingFilesProps = {
  names: readonly string[];
  isTheirTurn: boolean;
  onGoOn: () => void;
  onLeave: () => void;
};

/** So many are named. */
const NAMED = 5;

/** What was chosen together with a backup, until its turn comes. */
export function WaitingFiles({ names, isTheirTurn, onGoOn, onLeave }: WaitingFilesProps) {
  if (names.length === 0) return null;
  const [is, it] = names.length === 1 ? ['is', 'it'] : ['are', 'them'];
  const more = names.length > NAMED ? [`${(names.length - NAMED).toLocaleString()} more`] : [];
  const buttons = (
    <>
      <Button onClick={onGoOn}>Go on with {it}</Button>
      <Button look="quiet" onClick={onLeave}>
        Leave {it} out
      </Button>
    </>
  );
  return (
    <Notice
      title={`${countOf(names.length, 'file waits', 'files wait')}: a backup is looked at by itself`}
      actions={isTheirTurn && buttons}
    >
      <bdi>{listed([...names.slice(0, NAMED), ...more])}</bdi>
      {!isTheirTurn && ` ${is} next, when the backup is restored or cancelled`}.
    </Notice>
  );
}
