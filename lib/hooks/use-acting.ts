import { useCallback, useRef, useState } from 'preact/hooks';
import { type Saving, useSaving } from './use-saving.ts';

/**
 * What came of an action, for the user, and the way back: takeBack of the operations it was. Where not all could be
 * taken back, `undo` answers what stayed, in words.
 */
export type Outcome = { message: string; undo?: () => Promise<unknown> };

/**
 * Does something that saves, with an outcome worth saying or none. Answers whether it was saved. `onBack` is called at
 * once when it is taken back, before the store has answered.
 */
export type Act = (work: () => Promise<Outcome | undefined>, onBack?: () => void) => Promise<boolean>;

export type Acting = {
  act: Act;
  /** The last outcome, until it is forgotten. */
  done: { message: string; undo?: () => void } | undefined;
  forget: () => void;
  /** Takes the last action back; one that is still being saved, as soon as it is: never the one before it. */
  undoLast: () => Promise<void>;
  refused: Saving['refused'];
};

type Pending = { saved: Promise<boolean>; onBack: (() => void) | undefined };

/** The one door for what a page saves: does it, says what was done, offers undo, or says that it could not be saved. */
export function useActing(): Acting {
  const { save, refused } = useSaving();
  const [done, setShown] = useState<Acting['done']>();
  const [last, pending] = [useRef<Acting['done']>(undefined), useRef<Pending>(undefined)];
  const setDone = (next: Acting['done']) => {
    last.current = next;
    setShown(next);
  };
  const goBack = (undo: () => Promise<unknown>) =>
    save(async () => {
      const said = await undo();
      if (typeof said === 'string') setDone({ message: said });
    });
  const withWayBack = ({ message, undo }: Outcome, onBack: (() => void) | undefined) => ({
    message,
    ...(undo && {
      undo: () => {
        onBack?.();
        void goBack(undo);
      },
    }),
  });
  // All of it works through refs and setters, which stay: who draws by these need not draw again for each action.
  const act = useCallback<Act>((work, onBack) => {
    const saved = save(async () => {
      const outcome = await work();
      setDone(outcome && withWayBack(outcome, onBack));
    });
    const mine = { saved, onBack };
    pending.current = mine;
    const settle = () => {
      if (pending.current === mine) pending.current = undefined;
    };
    // What fails is told to whoever asked, not once more from here.
    saved.then(settle, settle);
    return saved;
  }, []);
  const undoLast = async () => {
    pending.current?.onBack?.();
    await pending.current?.saved;
    last.current?.undo?.();
    setDone(undefined);
  };
  return { act, done, forget: () => setDone(undefined), undoLast, refused };
}
