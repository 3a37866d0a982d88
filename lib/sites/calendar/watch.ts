import { watchMutations } from '../../page/observe.ts';
import { SETTLED } from './settle.ts';

/** What the readers and the card's place go by; `style` and `class`, because Calendar hides and moves by them. */
const attributeFilter = [
  'data-eventid',
  'data-email',
  'data-ical',
  'aria-label',
  'aria-pressed',
  'aria-checked',
  'hidden',
  'style',
  'class',
];

/** Calls `look` when Calendar may show something else, and once more when it has come to rest. */
export function watchCalendar(document: Document, look: () => void, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view) return;
  let rest: number | undefined;
  const lookTwice = () => {
    look();
    view.clearTimeout(rest);
    rest = view.setTimeout(look, SETTLED + 10);
  };
  signal.addEventListener('abort', () => view.clearTimeout(rest));
  watchMutations(
    document.documentElement,
    { subtree: true, childList: true, characterData: true, attributeFilter },
    lookTwice,
    signal,
  );
  view.addEventListener('popstate', lookTwice, { signal });
  lookTwice();
}
