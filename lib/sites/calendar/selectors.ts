import { PageChangedError } from '../../page/page-changed-error.ts';
import { notePart } from '../../page/parts-noted.ts';

/** What carries a guest's address on their row: all three do, 2026-06. `guestAddresses` says in which order. */
const ADDRESSED = ':is([data-email], [data-id], [data-hovercard-id])';

/**
 * Where things are on Calendar's page: attributes and the old `x…` ids first, classes only where there is nothing else.
 * Alternatives are tried in order. No selector may hold translated text. Dates say when the markup was last seen.
 */
export const selectors = {
  /** 2018 to 2026. Hidden, on every page. */
  ownAddress: ['#xUserInfo #xUserEmail', '#xUserEmail'],
  zone: ['#xUserInfo #xTimezone', '#xTimezone'],
  locale: ['#xUserInfo #xUserLocale', '#xUserLocale'],

  /** The popover's inside, 2026-06. The node outlives the popover and is used again for the next event. */
  details: ['#xDetDlg[data-eventid]', '[role=dialog] [data-eventid]:not([data-eventchip])'],
  /** The popover around it, 2026-06; before, without the attribute. */
  popover: ['[role=dialog][data-chips-dialog]', '[role=dialog]'],
  title: ['#rAECCd', '[role=heading]'],
  when: ['#xDetDlgWhen'],
  organizer: ['#xDtlDlgOrg'],

  /** Popover 2026-06, edit page as other extensions know it. Nested copies of the address are on no row of the tree. */
  guests: [`[role=tree] [role=treeitem]${ADDRESSED}`, `[role=treeitem]${ADDRESSED}`],
  /** Rows of guests, whether or not they still carry the address. */
  guestRow: ['[role=treeitem]'],
  /** Where a name stands in a guest's row, 2026-06, when the row's label does not tell. */
  guestName: ['.SDqFWd', '[class^="SDqFWd-"], [class*=" SDqFWd-"]'],

  answerYes: ['#xRsvpYesBu'],
  answerNo: ['#xRsvpNoBu'],
  answerMaybe: ['#xRsvpMaybeBu'],
  /** Google's class for what is chosen, on the button or what holds it alone, 2026-06; marked as Gmail's were in 2026-07. */
  chosen: ['.KKjvXb', '[class^="KKjvXb-"], [class*=" KKjvXb-"]'],

  /** The edit page's form, 2018 to 2026. */
  formTitle: ['input#xTiIn', '[data-is-create=false] input[data-initial-value]'],
  startDay: ['#xStDaIn'],
  endDay: ['#xEnDaIn'],
  startTime: ['#xStTiIn'],
  endTime: ['#xEnTiIn'],
  dayOfInput: ['[data-ical]'],

  /** Chips in any view, 2023-12 to 2026-09: a decoration inside repeats data-eventid, so data-eventchip is required. */
  chip: ['[data-eventchip][data-eventid]'],
  /** What is painted of a chip that has a line of its own, 2026-09; the others paint themselves. */
  chipFace: ['[data-stacked-layout-chip]'],
  dayOfChip: ['[data-datekey]'],

  /** What the card must not cover on the edit page. */
  control: [
    'a[href], button, input, select, textarea, [contenteditable], [role=button], [role=treeitem], [role=tab], [role=textbox], [role=combobox]',
  ],
} as const satisfies Record<string, readonly string[]>;

export type SelectorName = keyof typeof selectors;

/** The attributes of a guest's row that are the address, the one meant for it first. */
export const guestAddresses = ['data-email', 'data-id', 'data-hovercard-id'] as const;

/** The first match of a part, or undefined. */
export const findPart = <E extends HTMLElement = HTMLElement>(
  root: ParentNode,
  name: SelectorName,
): E | undefined => firstMatch(name, (selector) => root.querySelector<E>(selector) ?? undefined);

/** The first match of a part that must be there. Throws PageChangedError. */
export function expectPart<E extends HTMLElement = HTMLElement>(root: ParentNode, name: SelectorName): E {
  const element = findPart<E>(root, name);
  if (!element) throw new PageChangedError(`calendar ${name}`);
  return element;
}

/** All matches of the first alternative that has any. */
export const findParts = (root: ParentNode, name: SelectorName): HTMLElement[] =>
  firstMatch(name, (selector) => {
    const elements = [...root.querySelectorAll<HTMLElement>(selector)];
    return elements.length > 0 ? elements : undefined;
  }) ?? [];

/** The nearest element around `element`, or itself, that is this part. */
export const closestPart = (element: Element, name: SelectorName): HTMLElement | undefined =>
  firstMatch(name, (selector) => element.closest<HTMLElement>(selector) ?? undefined);

/** Tries the alternatives in order, and notes which it was. */
function firstMatch<T>(name: SelectorName, match: (selector: string) => T | undefined): T | undefined {
  for (const [alternative, selector] of selectors[name].entries()) {
    const found = match(selector);
    if (found !== undefined) {
      notePart(name, alternative);
      return found;
    }
  }
  return undefined;
}
