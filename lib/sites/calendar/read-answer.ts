import type { Answer } from '../../domain/page-seen.ts';
import { findPart, type SelectorName, selectors } from './selectors.ts';

type Reply = Exclude<Answer, 'none'>;
type Buttons = Record<Reply, HTMLElement>;

const parts: Record<Reply, SelectorName> = { yes: 'answerYes', no: 'answerNo', maybe: 'answerMaybe' };
const replies = Object.keys(parts) as Reply[];

/**
 * The user's own answer, as the popover's three buttons tell it in any language; undefined when they do not, or when
 * two signs disagree.
 */
export function readAnswer(popover: HTMLElement): Answer | undefined {
  const buttons = findButtons(popover);
  if (!buttons) return undefined;
  const told = [pressed(buttons), marked(buttons), labelled(buttons)].filter(
    (answer) => answer !== undefined,
  );
  return new Set(told).size === 1 ? told[0] : undefined;
}

function findButtons(popover: HTMLElement): Buttons | undefined {
  const yes = findPart(popover, parts.yes);
  const no = findPart(popover, parts.no);
  const maybe = findPart(popover, parts.maybe);
  return yes && no && maybe ? { yes, no, maybe } : undefined;
}

function pressed(buttons: Buttons): Reply | undefined {
  const states = ['aria-pressed', 'aria-checked', 'aria-selected'];
  return onlyOne(
    replies.filter((reply) => states.some((state) => buttons[reply].getAttribute(state) === 'true')),
  );
}

/** By class, on the button or on what holds this button alone. */
function marked(buttons: Buttons): Reply | undefined {
  return onlyOne(
    replies.filter((reply) => {
      const around = buttons[reply].closest(selectors.chosen.join());
      return around !== null && replies.every((other) => other === reply || !around.contains(buttons[other]));
    }),
  );
}

/**
 * By what is odd: "Respond Yes, selected", "Respond No", "Respond Maybe". Without the words on the buttons, two are
 * the same and the longer third is the answer; three the same is none yet.
 */
function labelled(buttons: Buttons): Answer | undefined {
  const rests = replies.map((reply) => restOfLabel(buttons[reply]));
  if (rests.includes(undefined)) return undefined;
  const distinct = [...new Set(rests)].sort((a = '', b = '') => b.length - a.length);
  if (distinct.length === 1) return 'none';
  return distinct.length === 2
    ? onlyOne(replies.filter((_, index) => rests[index] === distinct[0]))
    : undefined;
}

function restOfLabel(button: HTMLElement): string | undefined {
  const word = button.textContent?.trim() ?? '';
  const pieces = word ? button.getAttribute('aria-label')?.split(word) : undefined;
  return pieces?.length === 2 ? pieces.join('|').trim() : undefined;
}

const onlyOne = (found: Reply[]): Reply | undefined => (found.length === 1 ? found[0] : undefined);
