import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Ask } from '../../../lib/domain/asks.ts';
import type { DueItem } from '../../../lib/domain/today.ts';
import type { Outcome } from '../../../lib/hooks/use-acting.ts';
import { useDesk } from '../use-desk.ts';

/** A line as far as it can be told from what becomes of it. */
type Line = Ask | ({ what: 'due'; key: string; worth?: never } & DueItem);

/** What the user does with a line. */
export type Deed = () => Promise<Outcome | undefined>;

export type Gone = {
  isGone: (line: Line) => boolean;
  /** Lines that were taken back, and that the store's answer does not have yet. */
  back: readonly Ask[];
  /**
   * Does it, and takes the line off the screen at once. It comes back when that could not be saved, and as soon as it is
   * undone.
   */
  takeOff: (line: Line, deed: Deed) => void;
};

/** What became of lines since the store last answered: a key never waits for a list of thousands to be read again. */
type Since = { gone: ReadonlyMap<string, string>; back: ReadonlyMap<string, Back> };
type Back = { line: Ask; answers: number };

/** One answer may still be from before a line was taken back; what the next does not have did not come back. */
const ANSWERS = 2;

export function useGone(asks: readonly Ask[]): Gone {
  const { act } = useDesk();
  const [since, setSince] = useState<Since>({ gone: new Map(), back: new Map() });
  useEffect(() => setSince((before) => answered(before, asks)), [asks]);
  const takeOff = (line: Line, deed: Deed) => {
    const comeBack = () => setSince((before) => withLine(before, line));
    setSince((before) => withoutLine(before, line));
    void act(deed, comeBack).then((isSaved) => !isSaved && comeBack());
  };
  return {
    isGone: useCallback((line: Line) => isIn(since.gone, line), [since.gone]),
    back: useMemo(() => [...since.back.values()].map(({ line }) => line), [since.back]),
    takeOff,
  };
}

/** Asked of thousands at every key: few of them are named. */
const isIn = (gone: Since['gone'], line: Line): boolean =>
  gone.has(line.key) && gone.get(line.key) === nameOf(line);

const withoutLine = ({ gone, back }: Since, line: Line): Since => ({
  gone: new Map([...gone, [line.key, nameOf(line)]]),
  back: without(back, line.key),
});

const withLine = ({ gone, back }: Since, line: Line): Since => ({
  gone: without(gone, line.key),
  back: line.worth ? new Map([...back, [line.key, { line, answers: 0 }]]) : back,
});

/** What the answer no longer has is gone in truth, and what it has again is back. */
function answered(since: Since, asks: readonly Ask[]): Since {
  const { gone, back } = since;
  if (gone.size + back.size === 0) return since;
  const here = new Map(asks.filter(({ key }) => gone.has(key) || back.has(key)).map((ask) => [ask.key, ask]));
  const isHere = (key: string, name: string) => {
    const ask = here.get(key);
    return ask !== undefined && nameOf(ask) === name;
  };
  return {
    gone: new Map([...gone].filter(([key, name]) => isHere(key, name))),
    back: new Map(
      [...back]
        .map(([key, { line, answers }]) => [key, { line, answers: answers + 1 }] as const)
        .filter(([key, { line, answers }]) => answers < ANSWERS && !isHere(key, nameOf(line))),
    ),
  };
}

/** Put off to another day, an entry is another line. */
const nameOf = (line: Line): string =>
  line.what === 'due'
    ? `${line.entry.id} ${line.due}`
    : `${line.stakeholder.id} ${line.stakeholder.summary.last}`;

const without = <T>(lines: ReadonlyMap<string, T>, key: string): ReadonlyMap<string, T> =>
  new Map([...lines].filter(([one]) => one !== key));
