/** What was done to the page, as its tests' messages say it. */
export type Mutation =
  | 'class names suffixed'
  | 'class names replaced'
  | 'attributes dropped'
  | 'siblings reordered'
  | 'wrappers nested';

export type Chance = () => number;

/**
 * Changes a page as Google has done and may do, and leaves everything that it means: the same seed makes the same page.
 * Imports nothing, so that it runs inside any page.
 */
export function mutate(root: Element, seed: number): Mutation[] {
  const chance = chanceOf(seed);
  const done: Mutation[] = [];
  const maybe = (name: Mutation, probability: number, change: (root: Element, chance: Chance) => void) => {
    if (chance() >= probability) return;
    change(root, chance);
    done.push(name);
  };
  maybe('siblings reordered', 0.4, reorder);
  maybe('attributes dropped', 0.5, dropAttributes);
  maybe('wrappers nested', 0.4, nestWrappers);
  maybe('class names suffixed', 0.5, (part, of) =>
    renameClasses(part, of, (name, mark) => `${name}-${mark}`),
  );
  // Never nothing at all.
  maybe('class names replaced', done.length === 0 ? 1 : 0.25, (part, of) =>
    renameClasses(part, of, (_, mark) => `x${mark}`),
  );
  return done;
}

/** Numbers from 0 to 1, always the same after the same seed: a linear congruence, its first numbers thrown away. */
export function chanceOf(seed: number): Chance {
  let state = (seed + 1) * 2_654_435;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  for (let warm = 0; warm < 8; warm++) next();
  return next;
}

export const oneOf = <T>(from: readonly [T, ...T[]], chance: Chance): T =>
  from[Math.floor(chance() * from.length)] ?? from[0];

/** Some names, or all; a name that is changed is changed wherever it stands. */
function renameClasses(root: Element, chance: Chance, rename: (name: string, mark: string) => string): void {
  const share = oneOf([0.05, 0.3, 0.7, 1], chance);
  const renamed = new Map<string, string>();
  const nameFor = (name: string): string => {
    const known = renamed.get(name);
    if (known) return known;
    const mark = Math.floor(chance() * 36 ** 5).toString(36);
    const given = chance() < share ? rename(name, mark) : name;
    renamed.set(name, given);
    return given;
  };
  for (const element of root.querySelectorAll('[class]')) {
    const names = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
    element.setAttribute('class', names.map(nameFor).join(' '));
  }
}

/** Each of these says the same as the others of its group: one of them may go. */
const REDUNDANT = [
  ['email', 'data-hovercard-id', 'jid'],
  ['data-email', 'data-id'],
  ['data-message-id', 'data-legacy-message-id'],
  ['data-thread-perm-id', 'data-legacy-thread-id'],
  ['data-thread-id', 'data-legacy-thread-id', 'data-legacy-last-non-draft-message-id'],
  ['title', 'alt'],
] as const;

/** These only help or adorn. */
const ADORNING = [
  'tabindex',
  'dir',
  'translate',
  'aria-haspopup',
  'aria-labelledby',
  'aria-hidden',
  'aria-selected',
  'aria-orientation',
  'draggable',
  'data-name',
] as const;

function dropAttributes(root: Element, chance: Chance): void {
  const share = oneOf([0.05, 0.2, 0.5], chance);
  for (const element of root.querySelectorAll('*')) {
    for (const group of REDUNDANT) {
      const there = group.filter((name) => element.hasAttribute(name));
      const [first, ...others] = there;
      if (first && others.length > 0 && chance() < share)
        element.removeAttribute(oneOf([first, ...others], chance));
    }
    const names = element.hasAttribute('email') ? [...ADORNING, 'name'] : ADORNING;
    for (const name of names) {
      if (element.hasAttribute(name) && chance() < share) element.removeAttribute(name);
    }
  }
}

/** What stands for somebody or something by itself; what is of the same make may stand in any order. */
const STANDS_FOR = '[email], [data-hovercard-id], [data-email], [data-eventid], [data-thread-id]';
const IN_ORDER = '[role="listitem"], [data-message-id], [data-legacy-message-id]';

function reorder(root: Element, chance: Chance): void {
  for (const parent of [root, ...root.querySelectorAll('*')]) {
    const kinds = new Map<string, Element[]>();
    for (const child of parent.children) {
      if (!child.matches(STANDS_FOR) && !child.querySelector(STANDS_FOR)) continue;
      if (child.matches(IN_ORDER) || child.querySelector(IN_ORDER)) continue;
      const kind = makeOf(child);
      kinds.set(kind, [...(kinds.get(kind) ?? []), child]);
    }
    for (const alike of kinds.values()) if (alike.length > 1) shuffle(alike, chance);
  }
}

const makeOf = (element: Element): string =>
  [
    element.tagName,
    element.className,
    element.getAttribute('role'),
    element.getAttributeNames().sort(),
  ].join();

/** Puts the elements into one another's places. */
function shuffle(elements: readonly Element[], chance: Chance): void {
  const places = elements.map((element) => {
    const place = element.ownerDocument.createComment('');
    element.replaceWith(place);
    return place;
  });
  const left = [...elements];
  for (const place of places) {
    const [next] = left.splice(Math.floor(chance() * left.length), 1);
    if (next) place.replaceWith(next);
  }
}

const HOLDS_BLOCKS = 'div, td, header, section';
const HOLDS_TEXT = 'span, h2, h3, a';

/** Puts everything that an element holds into one more element, as Google does every year or two. */
function nestWrappers(root: Element, chance: Chance): void {
  const share = oneOf([0.02, 0.1, 0.3], chance);
  for (const element of root.querySelectorAll(`${HOLDS_BLOCKS}, ${HOLDS_TEXT}`)) {
    if (chance() >= share || element.childNodes.length === 0 || element.closest('svg')) continue;
    const wrapper = element.ownerDocument.createElement(element.matches(HOLDS_TEXT) ? 'span' : 'div');
    wrapper.append(...element.childNodes);
    element.append(wrapper);
  }
}
