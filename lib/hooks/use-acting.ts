import { useRef, useState } from 'preact/hooks';
import { type Saving, useSaving } from './use-saving.ts';

/**
 * What came of an action, for the user, and the way back: takeBack of the operations it was. Where not all could be
 * taken back, `undo` answers what stayed, in words.
 */
export type Outcome = { message: string; undo?: () => Promise<unknown> };

export type Acting = {
  /** Does something that saves, with an outcome worth saying or none. Answers whether it was saved. */
  act: (work: () => Promise<Outcome | undefined>) => Promise<boolean>;
  /** The last outcome, until it is forgotten. */
  done: { message: string; undo?: () => void } | undefined;
  forget: () => void;
  /** Takes the last action back; one that is still being saved, as soon as it is: never the one before it. */
  undoLast: () => Promise<void>;
  refused: Saving['refused'];
};

/** The one door for what a page saves: does it, says what was done, offers undo, or says that it could not be saved. */
export function useActing(): Acting {
  const { save, refused } = useSaving();
  const [done, setShown] = useState<Acting['done']>();
  const [last, saving] = [useRef<Acting['done']>(undefined), useRef<Promise<unknown>>(undefined)];
  const setDone = (next: Acting['done']) => {
    last.current = next;
    setShown(next);
  };
  const goBack = (undo: () => Promise<unknown>) =>
    save(async () => {
      const said = await undo();
      if (typeof said === 'string') setDone({ message: said });
    });
  const withWayBack = ({ message, undo }: Outcome) => ({
    message,
    ...(undo && { undo: () => void goBack(undo) }),
  });
  const act: Acting['act'] = (work) => {
    const saved = save(async () => {
      const outcome = await work();
      setDone(outcome && withWayBack(outcome));
    });
    saving.current = saved;
    return saved;
  };
  const undoLast = async () => {
    await saving.current;
    last.current?.undo?.();
    setDone(undefined);
  };
  return { act, done, forget: () => setDone(undefined), undoLast, refused };
}
