import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Ask } from '../../../lib/domain/asks.ts';
import type { DueItem } from '../../../lib/domain/today.ts';

/** A line as far as it can be told from what becomes of it. */
type Line = Ask | ({ what: 'due' } & DueItem);

export type Gone = {
  isGone: (line: Line) => boolean;
  /** The line is taken off the screen at once, and comes back when that could not be saved. */
  takeOff: (line: Line, saved: Promise<boolean>) => void;
};

/** Lines that are done with before the store has said so: a key never waits for a list of thousands to be read again. */
export function useGone(asks: readonly Ask[]): Gone {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (gone.size === 0) return;
    const here = new Set(asks.map(nameOf));
    const still = [...gone].filter((name) => here.has(name));
    if (still.length < gone.size) setGone(new Set(still));
  }, [asks]);
  return {
    isGone: useCallback((line: Line) => gone.size > 0 && gone.has(nameOf(line)), [gone]),
    takeOff: (line, saved) => {
      const name = nameOf(line);
      setGone((before) => new Set([...before, name]));
      void saved.then((isSaved) => !isSaved && setGone((before) => without(before, name)));
    },
  };
}

/** Put off to another day, an entry is another line. */
const nameOf = (line: Line): string =>
  line.what === 'due'
    ? `${line.entry.id} ${line.due}`
    : `${line.stakeholder.id} ${line.stakeholder.summary.last}`;

const without = (names: ReadonlySet<string>, name: string): ReadonlySet<string> =>
  new Set([...names].filter((one) => one !== name));
