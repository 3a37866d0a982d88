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
  details: ['#xDetDlg[data-eventid]'],
  /** The popover around it, 2026-06; before, without the attribute. */
  popover: ['[role=dialog][data-chips-dialog]', '[role=dialog]'],
  title: ['#rAECCd', '[role=heading]'],
  when: ['#xDetDlgWhen'],
  organizer: ['#xDtlDlgOrg[data-email]'],

  /** Popover 2026-06, edit page as other extensions know it. Nested copies carry data-hovercard-id, never data-email. */
  guests: ['[role=tree] [role=treeitem][data-email]', '[role=treeitem][data-email]'],
  /** Rows of guests, whether or not they still carry the address. */
  guestRow: ['[role=treeitem]'],
  /** Where a name stands in a guest's row, 2026-06, when the row's label does not tell. */
  guestName: ['.SDqFWd'],

  answerYes: ['#xRsvpYesBu'],
  answerNo: ['#xRsvpNoBu'],
  answerMaybe: ['#xRsvpMaybeBu'],
  /** Google's class for what is chosen, on the button or what holds it alone, 2026-06. */
  chosen: ['.KKjvXb'],

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

/** The first match of a part, or undefined. */
export function findPart<E extends Element = HTMLElement>(
  root: ParentNode,
  name: SelectorName,
): E | undefined {
  for (const selector of selectors[name]) {
    const element = root.querySelector<E>(selector);
    if (element) return element;
  }
  return undefined;
}

/** All matches of the first alternative that has any. */
export function findParts(root: ParentNode, name: SelectorName): HTMLElement[] {
  for (const selector of selectors[name]) {
    const elements = root.querySelectorAll<HTMLElement>(selector);
    if (elements.length > 0) return [...elements];
  }
  return [];
}

/** The nearest element around `element`, or itself, that is this part. */
export function closestPart(element: Element, name: SelectorName): HTMLElement | undefined {
  for (const selector of selectors[name]) {
    const found = element.closest<HTMLElement>(selector);
    if (found) return found;
  }
  return undefined;
}
