import type { ComposeHint } from '../lib/domain/compose-hint.ts';

export type ComposeLineProps = {
  hint: ComposeHint;
  /** Whether the page around it is dark: Gmail's theme is its own, not the system's. */
  scheme: 'light' | 'dark';
};

/** One quiet line above what is being written. It is nothing to press. */
export function ComposeLine({ hint: { text, more }, scheme }: ComposeLineProps) {
  return (
    <p class="line" role="note" style={{ colorScheme: scheme }}>
      <bdi class="words">{text}</bdi>
      {more > 0 && <span class="more">+{more}</span>}
    </p>
  );
}
