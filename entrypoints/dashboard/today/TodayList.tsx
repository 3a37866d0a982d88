import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { tickOf } from '../../../lib/domain/entry-steps.ts';
import type { DueItem, LosingTouch, Today } from '../../../lib/domain/today.ts';
import { useRows } from '../../../lib/hooks/use-rows.ts';
import { takeTick } from '../actions.ts';
import { go, hashOf } from '../route.ts';
import { useDesk } from '../use-desk.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { DueRow } from './DueRow.tsx';
import { LosingTouchRow } from './LosingTouchRow.tsx';
import styles from './TodayList.module.css';

/** A line of the list: `key` is its entry's id or, where there is none, its person's. */
export type Line = { key: string } & (
  | ({ section: 'due' | 'coming-up' } & DueItem)
  | ({ section: 'losing-touch' } & LosingTouch)
);

/** Everything to do, in one list that the keys walk through from top to bottom. */
export function TodayList({ list }: { list: Today }) {
  const { act } = useDesk();
  const [shown, setShown] = useState(firstShown);
  const everything = toLines(list);
  const inSection = (section: Line['section']) => everything.filter((line) => line.section === section);
  const lines = sections.flatMap(({ section }) => inSection(section).slice(0, shown[section]));
  const place = useRef<HTMLDivElement>(null);
  const rows = useRows(
    lines.map(({ key }) => key),
    place,
  );
  const current = lines.find(({ key }) => key === rows.current);
  useShortcuts({
    j: () => rows.move(1),
    k: () => rows.move(-1),
    s: () => current && rows.open('later'),
    e: () => {
      if (current?.section === 'losing-touch') rows.open('log');
      else if (current && tickOf(current.entry)) void act(() => takeTick(current.entry));
      else if (current) go(hashOf.person(current.stakeholder.id));
    },
    Enter: (event) => {
      const isOnControl = event.target instanceof Element && event.target.closest('a, button, summary');
      if (isOnControl || !current) return false;
      go(hashOf.person(current.stakeholder.id));
    },
  });
  const draw = (line: Line) => {
    const shared = {
      isCurrent: line.key === rows.current,
      opened: line.key === rows.current ? rows.opened : undefined,
      onOpen: (part: 'later' | 'log') => rows.open(part, line.key),
      onClose: rows.close,
      onLeave: rows.letGo,
      onTouch: () => rows.choose(line.key),
    };
    return line.section === 'losing-touch' ? (
      <LosingTouchRow key={line.key} line={line} {...shared} />
    ) : (
      <DueRow key={line.key} line={line} {...shared} />
    );
  };
  return (
    <div ref={place} class={styles.list}>
      {sections.map(({ section, title }) => (
        <Section
          key={section}
          title={title}
          lines={inSection(section)}
          shown={shown[section]}
          onMore={() => setShown({ ...shown, [section]: shown[section] + STEP })}
        >
          {draw}
        </Section>
      ))}
    </div>
  );
}

/** So many rows at first, and so many more with each click: a list to clear is no list of thousands. */
const STEP = 50;
const firstShown: Record<Line['section'], number> = { due: STEP, 'losing-touch': STEP, 'coming-up': STEP };

const sections = [
  { section: 'due', title: 'Due' },
  { section: 'losing-touch', title: 'Losing touch' },
  { section: 'coming-up', title: 'Coming up' },
] as const;

type SectionProps = {
  title: string;
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

const toLines = ({ due, losingTouch, comingUp }: Today): Line[] => [
  ...due.map((item): Line => ({ section: 'due', key: item.entry.id, ...item })),
  ...losingTouch.map((item): Line => ({ section: 'losing-touch', key: item.stakeholder.id, ...item })),
  ...comingUp.map((item): Line => ({ section: 'coming-up', key: item.entry.id, ...item })),
];
