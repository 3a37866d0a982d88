/**
 * Where things are in Gmail's pages: for each, what has been seen to match and since when, tried in order. Attributes
 * hold for ten years, classes nearly so, wrappers hardly; translated labels are never used. Gmail tried renaming classes
 * in July 2026, so whatever a reader cannot do without is also found by attributes alone.
 * Facts: gmail-calendar-facts.md, 1.
 */

export const selectors = {
  /** The part of the page that shows a list or a conversation; the hidden ones stay in the page. 2014 on. */
  main: ['[role="main"]'],

  /** The conversation's heading: with an id since 2018, by class since 2014. */
  subject: ['h2[data-legacy-thread-id]', 'h2[data-thread-perm-id]', 'h2.hP'],

  /** A conversation served without its page around it: 2022-10, and 2014 to 2023-11. */
  bareThread: ['.a98.iY', 'table.Bs'],

  /** One message, whole: 2018 on. */
  message: ['[data-legacy-message-id], [data-message-id]'],

  /** One message of a conversation, opened or not: 2019 on. */
  messageItem: ['[role="listitem"]'],

  /** Its opened header's and body's frame is only then drawn: 2019 on. */
  expandedItem: ['[aria-expanded="true"]'],

  /** Inside a message, what is not its header: the body, the details popup, a reply being written. */
  notHeader: ['.a3s', '.ii.gt', '.ajA', '.M9', '[contenteditable]'],

  /** 2014 on; in the heading of the header since 2019; the first address of a message is always its sender's. */
  messageSender: ['span.gD[email]', 'h3 [email]', '[email]'],

  /** The short list of recipients as a whole: none of it is the sender. */
  recipientList: ['.hb'],

  /** The sender's picture: 2019 on. */
  senderPicture: ['img[data-hovercard-id]', 'img[jid]'],

  /** The sender's address in brackets, behind the name: 2014 on. */
  senderAddress: ['.go'],

  /** Short list of recipients, in opened messages only: 2014 on; beside the sender, what is not for translation. */
  messageRecipients: ['.hb [email]', '[translate="no"] [email]'],

  /** Date and time in the user's words: 2014 on; it says the same in two attributes. */
  messageDate: ['.g3[title]', '[title][alt]:not(img)'],

  /** One conversation of a list: 2014 on. */
  row: ['tr.zA', 'tr[role="row"]'],

  /** A row that is an advertisement, or a draft to nobody in particular. */
  notMail: ['.am0', '.bvA', '[data-standalone-draft-id]'],

  /** People of a row. Each row says them again in a hidden label, which `readList` leaves out. */
  rowPeople: ['[email]'],

  /** The row's conversation: 2018 on. */
  rowIds: ['[data-legacy-last-message-id]'],

  /** Word "Draft" in a row. */
  rowDraft: ['.boq'],

  /** A field of recipients in a window for writing: 2021-10 on. */
  composeField: ['div[name="to"], div[name="cc"], div[name="bcc"]'],

  /** One recipient in it. */
  composeRecipient: ['[role="option"][data-hovercard-id]'],

  /** The same people again, drawn while the fields are closed: 2014 on. */
  composeSummary: ['.az9'],

  /** The window for writing itself: floating, inline, popped out. */
  composeWindow: ['[role="dialog"]', '.M9', '[role="main"]'],

  /** The address it sends from. */
  composeFrom: ['input[name="from"]'],

  /** The signed-in account; the label's words are translated, the address in it is not. */
  accountLink: [
    '[data-ogsr-up] a[aria-label*="@"]',
    'header a[aria-label*="@"]',
    '[role="banner"] a[aria-label*="@"]',
  ],

  /** The header of the page, whose account menu said the address as a text of its own: 2014 to 2018. */
  banner: ['[role="banner"]', 'header'],
} as const satisfies Record<string, readonly string[]>;

export type SelectorName = keyof typeof selectors;

/** All matches of the first selector that has any. */
export function findAll(root: ParentNode, name: SelectorName): Element[] {
  for (const selector of selectors[name]) {
    const found = root.querySelectorAll(selector);
    if (found.length > 0) return [...found];
  }
  return [];
}

/** The first match of the first selector that has any. */
export const findFirst = (root: ParentNode, name: SelectorName): Element | undefined =>
  findAll(root, name)[0];

/** The nearest of the element and what is around it that any of the selectors matches. */
export function closest(element: Element, name: SelectorName): Element | undefined {
  for (const selector of selectors[name]) {
    const found = element.closest(selector);
    if (found) return found;
  }
  return undefined;
}

/** Whether the element is, or is inside, what any of the selectors matches, within `root`. */
export const isWithin = (element: Element, name: SelectorName, root: Element): boolean =>
  selectors[name].some((selector) => {
    const around = element.closest(selector);
    return around !== null && around !== root && root.contains(around);
  });
