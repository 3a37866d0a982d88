import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Ask } from '../../../lib/domain/asks.ts';
import { isSame } from '../../../lib/domain/is-same.ts';
import type { DueItem } from '../../../lib/domain/today.ts';
import type { Part, Rows } from '../../../lib/hooks/use-rows.ts';
import { DueRow } from './DueRow.tsx';
import { LosingTouchRow } from './LosingTouchRow.tsx';
import type { Deed } from './use-gone.ts';

/** A line of the list, for today or for the days to come. */
export type Line = (Ask & { section: 'now' | 'time' | 'skipped' }) | Coming;
export type Coming = { section: 'coming-up'; what: 'due'; key: string; worth?: never } & DueItem;

/** What a row can have done, as it is at the newest drawing of the list. */
export type Hand = {
  rows: Rows;
  takeOff: (line: Line, deed: Deed) => void;
  end: (line: Line, deed: Deed) => void;
  tick: (line: Extract<Line, { what: 'due' }>) => void;
  skipLine: (line: Line) => void;
};

export type LineRowProps = {
  line: Line;
  isCurrent: boolean;
  opened: Part | undefined;
  hand: RefObject<Hand>;
};

/** A row of the list. It is drawn again only when something of it has changed: most keys change two of a hundred. */
export function LineRow({ line, isCurrent, opened, hand }: LineRowProps) {
  const kept = useRef(line);
  if (!isSame(kept.current, line)) kept.current = line;
  const mine = kept.current;
  return useMemo(() => draw({ line: mine, isCurrent, opened, hand }), [mine, isCurrent, opened]);
}

function draw({ line, isCurrent, opened, hand }: LineRowProps) {
  const leave = (then: (hand: Hand, deed: Deed) => void) => (deed: Deed) => {
    hand.current.rows.letGo();
    then(hand.current, deed);
  };
  const shared = {
    isCurrent,
    opened,
    onOpen: (part: Part) => hand.current.rows.open(part, line.key),
    onClose: () => hand.current.rows.close(),
    onTouch: () => hand.current.rows.choose(line.key),
    ...(line.section !== 'coming-up' && {
      skip: { isSkipped: line.section === 'skipped', onSkip: () => hand.current.skipLine(line) },
    }),
    onLeave: leave(({ takeOff }, deed) => takeOff(line, deed)),
  };
  return line.what === 'lost' ? (
    <LosingTouchRow line={line} {...shared} onLogged={leave(({ end }, deed) => end(line, deed))} />
  ) : (
    <DueRow line={line} {...shared} onDone={() => hand.current.tick(line)} />
  );
}
