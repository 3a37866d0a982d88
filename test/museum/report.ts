import { addUp, type Verdict } from './judge.ts';
import type { Room } from './room.ts';

/** All verdicts on one room: at first, and after each of its steps. */
export type RoomRead = { room: Room; verdicts: Verdict[] };

/** How well the museum is read, as a table: a line a room, then everything together. */
export function reportOn(read: readonly RoomRead[]): string {
  const widest = Math.max(...read.map(({ room }) => room.name.length));
  const line = (name: string, cells: readonly (string | number)[]) =>
    name.padEnd(widest) + cells.map((cell) => String(cell).padStart(8)).join('');
  const all = addUp(read.flatMap(({ verdicts }) => verdicts));
  return [
    line('', ['views', 'found', 'missed', 'wrong', 'exact']),
    ...read.map(({ room, verdicts }) => line(room.name, [verdicts.length, ...cellsOf(addUp(verdicts))])),
    line('all', [read.flatMap(({ verdicts }) => verdicts).length, ...cellsOf(all)]),
    `precision ${percent(precisionOf(all))}, recall ${percent(recallOf(all))}`,
  ].join('\n');
}

const cellsOf = ({ found, missed, wrong, times, exact }: Verdict): (string | number)[] => [
  found,
  missed.length,
  wrong.length,
  `${exact}/${times}`,
];

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** The share of what was shown that is so; nothing shown is nothing wrong. */
export const precisionOf = ({ found, wrong }: Verdict): number => share(found, wrong.length);

/** The share of what is so that was shown. */
export const recallOf = ({ found, missed }: Verdict): number => share(found, missed.length);

const share = (good: number, bad: number): number => (good + bad === 0 ? 1 : good / (good + bad));
