import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { tickOf } from '../../../lib/domain/entry-steps.ts';
import type { DueItem } from '../../../lib/domain/today.ts';
import { useRows } from '../../../lib/hooks/use-rows.ts';
import { takeTick } from '../actions.ts';
import { go, hashOf } from '../route.ts';
import { useDesk } from '../use-desk.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { LeftOut } from './LeftOut.tsx';
import { type Coming, type Hand, type Line, LineRow } from './LineRow.tsx';
import styles from './TodayList.module.css';
import type { DayInHand } from './use-day.ts';
import type { Deed } from './use-gone.ts';

type Title = 'To do' | 'Left out' | 'Coming up';

export type TodayListProps = {
  inHand: DayInHand;
  comingUp: readonly DueItem[];
  /** Whether everybody has been looked through. */
  isWhole: boolean;
};

/** Everything to do, in one list that the keys walk through from top to bottom. */
export function TodayList({ inHand, comingUp, isWhole }: TodayListProps) {
  const { day, isGone, finish, takeOff, skip } = inHand;
  const { workDays } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState<Record<Title, number>>(firstShown);
  const sections: [Title, Line[]][] = [
    ['To do', day.list.map((ask) => ({ section: 'now', ...ask }))],
    ['Left out', isOpen ? day.leftOut.map(({ ask, why }) => ({ section: why, ...ask })) : []],
    ['Coming up', comingUp.map(toComing).filter((line) => !isGone(line))],
  ];
  const lines = sections.flatMap(([title, ofSection]) => ofSection.slice(0, shown[title]));
  const place = useRef<HTMLDivElement>(null);
  const rows = useRows(
    lines.map(({ key }) => key),
    place,
  );
  const current = lines.find(({ key }) => key === rows.current);
  const end = (line: Line, deed: Deed) =>
    line.section === 'coming-up' ? takeOff(line, deed) : finish(line, deed);
  const tick = (line: Extract<Line, { what: 'due' }>) => end(line, () => takeTick(line.entry, workDays));
  const skipLine = (line: Line) => line.section !== 'coming-up' && skip(line, line.section !== 'skipped');
  useShortcuts({
    j: () => rows.move(1),
    k: () => rows.move(-1),
    s: () => current && rows.open('later'),
    n: () => current && skipLine(current),
    e: () => {
      if (current?.what === 'lost') rows.open('log');
      else if (current && tickOf(current.entry)) tick(current);
      else if (current) go(hashOf.person(current.stakeholder.id));
    },
    Enter: (event) => {
      const isOnControl = event.target instanceof Element && event.target.closest('a, button, summary');
      if (isOnControl || !current) return false;
      go(hashOf.person(current.stakeholder.id));
    },
  });
  // A row is not drawn anew with the list, and does all the same what the newest drawing would.
  const newest: Hand = { rows, takeOff, end, tick, skipLine };
  const hand = useRef(newest);
  hand.current = newest;
  const section = ([title, ofSection]: [Title, Line[]]) => (
    <Section
      key={title}
      title={title}
      lines={ofSection}
      shown={shown[title]}
      onMore={() => setShown({ ...shown, [title]: shown[title] + STEP })}
    >
      {(line) => (
        <LineRow
          key={line.key}
          line={line}
          isCurrent={line.key === rows.current}
          opened={line.key === rows.current ? rows.opened : undefined}
          hand={hand}
        />
      )}
    </Section>
  );
  const [now, leftOut, coming] = sections.map(section);
  return (
    <div ref={place} class={styles.list}>
      {now}
      <LeftOut
        leftOut={isWhole ? day.leftOut : undefined}
        isOpen={isOpen}
        onToggle={() => setOpen(!isOpen)}
      />
      {leftOut}
      {coming}
    </div>
  );
}

/** So many rows at first, and so many more with each click: a list to clear is no list of thousands. */
const STEP = 50;
const firstShown: Record<Title, number> = { 'To do': STEP, 'Left out': STEP, 'Coming up': STEP };

const toComing = (item: DueItem): Coming => ({
  section: 'coming-up',
  what: 'due',
  key: item.entry.id,
  ...item,
});

type SectionProps = {
  title: Title;
  lines: Line[];
  shown: number;
  onMore: () => void;
  children: (line: Line) => ComponentChildren;
};

function Section({ title, lines, shown, onMore, children }: SectionProps) {
  if (lines.length === 0) return null;
  return (
    <section class={styles.section}>
      <h2 class={styles.title}>
        {title} <span class={styles.count}>{lines.length.toLocaleString()}</span>
      </h2>
      <ul class={styles.rows}>{lines.slice(0, shown).map(children)}</ul>
      {lines.length > shown && (
        <Button look="quiet" onClick={onMore}>
          Show {Math.min(STEP, lines.length - shown)} more
        </Button>
      )}
    </section>
  );
}
