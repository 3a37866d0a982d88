import { notePart } from '../../page/parts-noted.ts';

/**
 * Where things are in Gmail's pages: for each, what has been seen to match and since when, tried in order. Attributes
 * hold for ten years, classes nearly so, wrappers hardly; translated labels are never used. Gmail tried renaming classes
 * in July 2026, so whatever a reader cannot do without is also found by attributes alone.
 * Facts: gmail-calendar-facts.md, 1.
 */

/** Whoever has an address: mostly in both attributes, 2014 on. */
const PERSON = ':is([email], [data-hovercard-id]):not(img)';

const seen = {
  /** The part of the page that shows a list or a conversation; the hidden ones stay in the page. 2014 on. */
  main: ['[role="main"]'],

  /** The conversation's heading: with an id since 2018, by class since 2014. */
  subject: ['h2[data-legacy-thread-id]', 'h2[data-thread-perm-id]', 'h2.hP'],

  /** A conversation served without its page around it: 2022-10, and 2014 to 2023-11. */
  bareThread: ['.a98.iY', 'table.Bs'],

  /** One message, whole: 2018 on. */
  message: ['[data-legacy-message-id], [data-message-id]'],

  /** All messages of a conversation: 2019 on. */
  messageList: ['[role="list"]'],

  /** One message of a conversation, opened or not: 2019 on. */
  messageItem: ['[role="listitem"]'],

  /** What a message says, by class: 2014 on. */
  messageBody: ['.a3s', '.ii.gt'],

  /** In a body, what others have written, or what stands under every mail: Gmail's own classes 2014 on, Thunderbird's, Outlook's. */
  notOwnWords: [
    'blockquote, .gmail_quote, .gmail_attr, .gmail_signature, [data-smartmail], .h5, [class^="moz-"], [id$="divRplyFwdMsg"], style, script',
  ],

  /** Its opened header's and body's frame is only then drawn: 2019 on. */
  expandedItem: ['[aria-expanded="true"]'],

  /** Inside a message, what is not its header: the body, the details popup, a reply being written. */
  notHeader: ['.a3s', '.ii.gt', '.ajA', '.M9', '[contenteditable]'],

  /** Everything that names somebody, wherever it stands. */
  anybody: ['[email], [data-hovercard-id]'],

  /** 2014 on. */
  messageSender: [`.gD${PERSON}`],

  /** In the heading of the header since 2019; else the first there. Only beside the date, where nobody else can be. */
  senderByPlace: [`h3 ${PERSON}`, PERSON],

  /** The short list of recipients as a whole: none of it is the sender. */
  recipientList: ['.hb'],

  /** The sender's picture: 2019 on. */
  senderPicture: ['img[data-hovercard-id], img[jid]'],

  /** The sender's address in brackets, behind the name: 2014 on. */
  senderAddress: ['.go'],

  /** Short list of recipients, in opened messages only: 2014 on. */
  messageRecipients: [`.hb ${PERSON}`],

  /** The same by their place: only in a row below the one with the date. */
  recipientsByPlace: [`tr ${PERSON}`],

  /** Date and time in the user's words: 2014 on; it says the same in two attributes, one of which no other text has. */
  messageDate: ['.g3[title], .g3[alt]', '[title][alt]:not(img)', 'span[alt]'],

  /** One conversation of a list: 2014 on. */
  row: ['tr.zA', 'tr[role="row"]'],

  /** A row by its own class: those that are not mail have one of their own, too. */
  knownRow: ['tr.zA'],

  /** A row that is an advertisement, or a draft to nobody in particular. */
  notMail: ['.am0', '.bvA', '[data-standalone-draft-id]'],

  /** People of a row. Each row says them again in a hidden label, which `readList` leaves out. */
  rowPeople: [PERSON],

  /** What tells a row's newest message: 2018 on. */
  rowIds: ['[data-legacy-last-message-id]'],

  /** What says that a row is a conversation of this mailbox, as no advertisement is: 2018 on. */
  rowThread: ['[data-legacy-thread-id], [data-thread-id], [data-legacy-last-message-id]'],

  /** Word "Draft" in a row. */
  rowDraft: ['.boq'],

  /** A field of recipients in a window for writing: 2021-10 on. */
  composeField: ['div[name="to"], div[name="cc"], div[name="bcc"]'],

  /** One recipient in it. */
  composeRecipient: ['[role="option"]:is([data-hovercard-id], [email])'],

  /** The same people again, drawn while the fields are closed: 2014 on. */
  composeSummary: ['.az9'],

  /** The window for writing itself: floating, inline, popped out. */
  composeWindow: ['[role="dialog"]', '.M9', '[role="main"]'],

  /** What is being written: 2014 on; the role since 2013 or earlier. */
  composeBody: ['[contenteditable="true"][role="textbox"]', '[g_editable="true"]', '.Am'],

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

export type SelectorName = keyof typeof seen;

/**
 * Gmail's experiment of July 2026 put a mark behind class names, `Ht-1a2b3c` for `Ht`: after each selector with classes
 * comes the same one for names so marked.
 */
const marked = (selector: string): string =>
  selector.replace(/\.([A-Za-z]\w*)/g, ':is(.$1, [class^="$1-"], [class*=" $1-"])');

const withMarked = (alternatives: readonly string[]): string[] =>
  alternatives.flatMap((selector) => [...new Set([selector, marked(selector)])]);

/** For each part all its alternatives, those for marked class names too. */
const selectors = Object.fromEntries(
  Object.entries(seen).map(([name, alternatives]) => [name, withMarked(alternatives)]),
) as Record<SelectorName, string[]>;

/** All alternatives in one selector, for questions to which it does not matter which one matched. */
const anyOf = Object.fromEntries(
  Object.entries(selectors).map(([name, alternatives]) => [name, alternatives.join(', ')]),
) as Record<SelectorName, string>;

/** All matches of the first selector that has any; with `fits`, that has any which fits. */
export function findAll(
  root: ParentNode,
  name: SelectorName,
  fits: (element: Element) => boolean = () => true,
): Element[] {
  for (const [alternative, selector] of selectors[name].entries()) {
    const found = [...root.querySelectorAll(selector)].filter(fits);
    if (found.length > 0) {
      notePart(name, alternative);
      return found;
    }
  }
  return [];
}

/** The first match of the first selector that has any; with `fits`, that has any which fits. */
export const findFirst = (
  root: ParentNode,
  name: SelectorName,
  fits?: (element: Element) => boolean,
): Element | undefined => findAll(root, name, fits)[0];

/** Whether any of the selectors matches anything below: for what is mostly not there, and so says nothing of our health. */
export const hasPart = (root: ParentNode, name: SelectorName): boolean =>
  root.querySelector(anyOf[name]) !== null;

/** The nearest of the element and what is around it that any of the selectors matches. */
export function closest(element: Element, name: SelectorName): Element | undefined {
  for (const selector of selectors[name]) {
    const found = element.closest(selector);
    if (found) return found;
  }
  return undefined;
}

/** Whether any of the selectors matches the element itself. */
export const isPart = (element: Element, name: SelectorName): boolean => element.matches(anyOf[name]);

/** Everything that is any of these parts, by any of their selectors, in the order of the page. */
export const findEach = (root: ParentNode, ...names: readonly SelectorName[]): Element[] => [
  ...root.querySelectorAll(names.map((name) => anyOf[name]).join(', ')),
];

/** Whether the element is, or is inside, what any of the selectors matches, below `root`. */
export function isWithin(element: Element, name: SelectorName, root: Element): boolean {
  for (let around: Element | null = element; around && around !== root; around = around.parentElement) {
    if (around.matches(anyOf[name])) return true;
  }
  return false;
}
