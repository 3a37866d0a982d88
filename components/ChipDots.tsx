import type { Tone } from '../lib/domain/badge.ts';

/** Where a dot is, in pixels of the window, and what it says. `id` tells it from the others, and stays while it moves. */
export type ChipDot = { id: string; left: number; top: number; tone: Tone };

export type ChipDotsProps = {
  dots: readonly ChipDot[];
  /** Whether the page around them is dark. */
  scheme: 'light' | 'dark';
};

/**
 * On Calendar's chips: somebody on this event is tracked, and how long ago the last touch was with whoever waits longest. A
 * hint for the eye alone; the event's card says the same in words.
 */
export function ChipDots({ dots, scheme }: ChipDotsProps) {
  return (
    <div class="chip-dots" aria-hidden="true" style={{ colorScheme: scheme }}>
      {dots.map(({ id, left, top, tone }) => (
        <i key={id} class={tone} style={{ left: `${left}px`, top: `${top}px` }} />
      ))}
    </div>
  );
}
