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
  /** Takes the last action back, and the one before it the next time; one that is still being saved, as soon as it is. */
  undoLast: () => Promise<void>;
  refused: Saving['refused'];
};

/** An action that can be taken back, from the moment it begins; until it is saved, nobody knows what came of it. */
type Way = { saved: Promise<boolean>; onBack: (() => void) | undefined; outcome?: Outcome };

/** How many actions can be taken back, one after another. */
const WAYS_KEPT = 50;

/** The one door for what a page saves: does it, says what was done, offers undo, or says that it could not be saved. */
export function useActing(): Acting {
  const { save, refused } = useSaving();
  const [done, setDone] = useState<Acting['done']>();
  const [ways, shown] = [useRef<readonly Way[]>([]), useRef<Way>(undefined)];
  const say = (next: Acting['done'], way?: Way) => {
    shown.current = way;
    setDone(next);
  };
  const drop = (way: Way) => {
    ways.current = ways.current.filter((one) => one !== way);
  };
  /** Once each. What is no longer on the screen is named when it goes. */
  const takeBack = async (way: Way) => {
    if (!ways.current.includes(way)) return;
    const wasGone = way.outcome !== undefined && shown.current !== way;
    drop(way);
    way.onBack?.();
    if (!way.outcome) await way.saved;
    const { message, undo } = way.outcome ?? {};
    if (!undo) return;
    say(undefined);
    await save(async () => {
      const said = await undo();
      if (typeof said === 'string') say({ message: said });
      else if (wasGone) say({ message: `Taken back: ${message}` });
    });
  };
  const finish = (way: Way, outcome: Outcome | undefined) => {
    if (outcome) way.outcome = outcome;
    // Taken back while it was being saved: nothing to say of it any more.
    if (!ways.current.includes(way)) return;
    if (!outcome) drop(way);
    // There is no way past what cannot be taken back.
    else if (!outcome.undo) ways.current = ways.current.slice(ways.current.indexOf(way) + 1);
    const { message, undo } = outcome ?? {};
    say(
      message === undefined ? undefined : { message, ...(undo && { undo: () => void takeBack(way) }) },
      way,
    );
  };
  // All of it works through refs and setters, which stay: who draws by these need not draw again for each action.
  const act = useCallback<Act>((work, onBack) => {
    const saved = save(async () => {
      const outcome = await work();
      finish(way, outcome);
    });
    // What fails is told to whoever asked, not once more from here.
    const way: Way = { saved: saved.catch(() => false), onBack };
    ways.current = [...ways.current, way].slice(-WAYS_KEPT);
    way.saved.then((isSaved) => isSaved || drop(way));
    return saved;
  }, []);
  const undoLast = async () => {
    const way = ways.current.at(-1);
    if (way) await takeBack(way);
  };
  return { act, done, forget: () => say(undefined), undoLast, refused };
}
