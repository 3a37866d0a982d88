import { render } from 'preact';
import { ChipDots } from '../../../components/ChipDots.tsx';
import css from '../../../components/chip-dots.css?inline';
import type { Badge } from '../../domain/badge.ts';
import type { EventTone } from '../../domain/event-tone.ts';
import { type ClosedHost, openClosedHost } from '../../page/closed-host.ts';
import { schemeOf } from '../../page/scheme-of.ts';
import { createChipTones } from './chip-tones.ts';
import { chipsOn, placeDots } from './place-dots.ts';

/** How often dots that the page itself has removed are put back. */
const PUT_BACK = 3;

/**
 * Dots on the chips of events whose guests are known, all in one host at the end of the body: Calendar makes its chips
 * anew at will. `askTones` is what the background knows of events by their id. While it knows of none it adds nothing to
 * the page and listens to nothing.
 */
export function createChipDots(document: Document, askTones: (keys: string[]) => Promise<EventTone[]>) {
  const tones = createChipTones(askTones, () => draw());
  let layer: ClosedHost | undefined;
  let following: AbortController | undefined;
  let putBack = 0;
  let answered: readonly Badge[] | undefined;
  let drawn = '';
  let isCleared = false;

  const place = () => {
    if (!layer) return;
    const dots = placeDots(chipsOn(document), tones.toneOf);
    const scheme = schemeOf(document.body);
    const next = JSON.stringify({ dots, scheme });
    if (next === drawn) return;
    drawn = next;
    render(<ChipDots dots={dots} scheme={scheme} />, layer.root);
  };

  const clear = () => {
    isCleared = true;
    following?.abort();
    if (!layer) return;
    layer.host.remove();
    render(null, layer.root);
    layer = undefined;
    drawn = '';
  };

  const reveal = () => {
    layer ??= openClosedHost(document, css);
    if (layer.host.isConnected || putBack > PUT_BACK) return;
    putBack++;
    document.body.append(layer.host);
    if (following) return;
    following = new AbortController();
    follow(document, place, following.signal);
  };

  const draw = () => {
    if (isCleared) return;
    if (tones.hasAny()) reveal();
    place();
  };

  return {
    /** To be called when the page may have changed; a new list of badges says that what is known may have, too. */
    show(badges: readonly Badge[]): void {
      const keys = chipsOn(document).map(({ key }) => key);
      tones.look(keys, badges !== answered);
      answered = badges;
      draw();
    },
    clear,
  };
}

/** Keeps the dots on their chips, at most once a frame, while these move without a change of the page. */
function follow(document: Document, place: () => void, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view) return;
  let frame: number | undefined;
  const soon = () => {
    frame ??= view.requestAnimationFrame(() => {
      frame = undefined;
      if (!signal.aborted) place();
    });
  };
  for (const change of ['scroll', 'resize', 'transitionend', 'animationend']) {
    view.addEventListener(change, soon, { capture: true, passive: true, signal });
  }
  signal.addEventListener('abort', () => frame !== undefined && view.cancelAnimationFrame(frame));
}
