import { ana, dev, kenji, lucas, mara, priya, robin, sofia, tom } from '../calendar/people.ts';
import type { Expected, People, Room, Step } from '../room.ts';
import { messagesIn, museumRows } from './inbox.ts';
import { layoutRooms } from './layouts.ts';
import { addressOf, type GmailPage, gmailPage, headers } from './page.ts';
import { type MuseumThread, museumThreads } from './threads.ts';

/** Wednesday 18 November 2026, nine in the morning in Madrid. */
const MAILBOX_NOW = Date.UTC(2026, 10, 18, 8, 0);

const NOTHING: Expected = { kind: 'nothing' };

/** Everyone on each conversation, in the first part the page shows them in. */
const peopleOn: Record<string, People> = {
  'thread-a': {
    [ana.email]: 'to',
    [dev.email]: 'to',
    [mara.email]: 'to',
    [tom.email]: 'from',
  },
  'thread-b': {
    [kenji.email]: 'from',
    [sofia.email]: 'to',
    [lucas.email]: 'from',
    [priya.email]: 'to',
  },
  'thread-c': { [priya.email]: 'from' },
};

/** A room for each way Gmail shows mail, and each thing it does that a reader must bear. */
export const basicRooms: Room[] = [
  inboxRoom(),
  threadRoom(),
  ...(['de', 'ja', 'ar'] as const).map(languageRoom),
  renamedClassesRoom(),
];

const OTHER_LANGUAGES = ['en-GB', 'fr', 'es', 'pt-BR', 'ru', 'vi', 'ko', 'zh', 'he'] as const;
const AFTER_BASICS = 10;

/** All rooms: the basic ones, which the tests of the extension walk through, and every other layout and language. */
export const gmailRooms: Room[] = [
  ...basicRooms,
  ...OTHER_LANGUAGES.map((locale, index) => languageRoom(locale, AFTER_BASICS + index)),
  ...layoutRooms(MAILBOX_NOW),
];

/** The mailbox as a demonstration shows it: fresh on any day, at the list or at a conversation. */
export function gmailDemo(now: number, open?: string): Room {
  const page: GmailPage = { locale: 'en', now, account: 0, ...(open && { open }) };
  return makeRoom('a mailbox', page, open ? threadSeen(page, open) : listSeen(page), []);
}

function inboxRoom(): Room {
  const page: GmailPage = { locale: 'en', now: MAILBOX_NOW, account: 0 };
  return makeRoom('from the list to conversations and back, in place', page, listSeen(page), [
    {
      does: 'clicks a row',
      run: `document.querySelector('#list [data-slug="thread-a"] .xS').click()`,
      expected: threadSeen(page, 'thread-a'),
    },
    opens(page, 'thread-b', 'opens the next conversation in the same elements'),
    { does: 'goes back, the conversation kept hidden', run: 'museum.openList()', expected: listSeen(page) },
    {
      does: 'has the address of a conversation while the list is still there',
      run: "museum.raceTo('thread-a')",
      expected: NOTHING,
    },
    opens(page, 'thread-a', 'arrives there'),
    {
      does: 'goes back by the address',
      run: "location.hash = '#inbox'; new Promise((done) => setTimeout(done, 50))",
      expected: listSeen(page),
    },
    opens(page, 'thread-c', 'opens what a group passed on'),
  ]);
}

function threadRoom(): Room {
  const page: GmailPage = { locale: 'en', now: MAILBOX_NOW, account: 1, open: 'thread-a' };
  const seen = threadSeen(page, 'thread-a');
  return makeRoom('a conversation of eight messages', page, seen, [
    {
      does: 'opens a message that had no id',
      run: `museum.toggle(document.querySelectorAll('[role="listitem"]')[4])`,
      expected: threadSeen(page, 'thread-a', [4]),
    },
    {
      does: 'closes it again, so that it stays hidden',
      run: `museum.toggle(document.querySelectorAll('[role="listitem"]')[4])`,
      expected: threadSeen(page, 'thread-a', [4]),
    },
    {
      does: 'writes a mail to somebody who is on it',
      run: 'museum.compose()',
      expected: threadSeen(page, 'thread-a', [4]),
    },
    opens(page, 'thread-c', 'changes the conversation while writing', {
      [ana.email]: 'to',
      [mara.email]: 'cc',
    }),
    { does: 'closes the window', run: 'museum.closeCompose()', expected: threadSeen(page, 'thread-c') },
  ]);
}

/** The words differ, the digits and the direction too: the people must not. */
function languageRoom(locale: GmailPage['locale'], index: number): Room {
  const page: GmailPage = { locale, now: MAILBOX_NOW, account: 2 + index, open: 'thread-b' };
  return makeRoom(`in another language: ${locale}`, page, threadSeen(page, 'thread-b'), [
    opens(page, 'thread-a', 'opens the conversation of eight'),
    { does: 'goes to the list', run: 'museum.openList()', expected: listSeen(page) },
  ]);
}

/** Every class renamed, as Google tried with some in July 2026: attributes alone must carry the reader. */
function renamedClassesRoom(): Room {
  const page: GmailPage = { locale: 'en', now: MAILBOX_NOW, account: 5, open: 'thread-a' };
  const room = makeRoom('all class names changed', page, threadSeen(page, 'thread-a'), [
    opens(page, 'thread-b', 'opens the next conversation'),
    {
      does: 'writes a mail',
      run: 'museum.compose()',
      expected: threadSeen(page, 'thread-b', [], { [ana.email]: 'to', [mara.email]: 'cc' }),
    },
  ]);
  const rename = (names: string) =>
    names.trim().replace(/\S+/g, (name) => `x${Buffer.from(name).toString('hex')}`);
  const [markup = '', script = ''] = room.html.split('<script');
  return {
    ...room,
    html: `${markup.replace(/ class="([^"]*)"/g, (_, names) => ` class="${rename(names)}"`)}<script${script}`,
  };
}

function opens(page: GmailPage, slug: string, does: string, composing: People = {}): Step {
  return {
    does,
    run: `museum.open('${slug}')`,
    expected: threadSeen(page, slug, [], composing),
  };
}

/** What must be seen of a conversation, when also the messages at `opened` have been opened. */
function threadSeen(
  { now }: GmailPage,
  slug: string,
  opened: number[] = [],
  composing: People = {},
): Expected {
  const thread = museumThreads(now).find((one) => one.slug === slug);
  if (!thread) throw new Error(`No conversation ${slug}`);
  return {
    kind: 'thread',
    subject: thread.subject,
    people: { ...composing, ...peopleOn[slug] },
    messages: thread.messages.flatMap((message, index) => messageSeen(message, opened.includes(index))),
  };
}

/** Those with an id and a sender: who wrote what a group passed on, the page does not say. */
function messageSeen({ state, id, from, at, sentAt }: MuseumThread['messages'][number], opened: boolean) {
  if (from.name.includes(' via ')) return [];
  if (!opened && (state === 'unopened' || state === 'folded')) return [];
  const direction = from === robin ? ('out' as const) : ('in' as const);
  return [{ id, from: from.email, direction, at: sentAt ? undefined : at }];
}

/** Everybody in the rows, once; not the user, no advertiser, no newsletter. */
function listSeen({ now }: GmailPage): Expected {
  const rows = museumRows(now, museumThreads(now));
  const emails = rows.flatMap(({ kind, people }) => (kind === 'ad' ? [] : people.map(({ email }) => email)));
  const notPeople = [
    robin.email,
    'support@acme.example',
    'no-reply@tickets.example',
    'newsletter@weekly.example',
  ];
  return {
    kind: 'list',
    rows: [...new Set(emails)].filter((email) => !notPeople.includes(email)),
    messages: messagesIn(rows),
  };
}

function makeRoom(name: string, page: GmailPage, expected: Expected, steps: Step[]): Room {
  return {
    name: `gmail: ${name}`,
    site: 'gmail',
    url: addressOf(page),
    headers,
    html: gmailPage(page),
    own: robin.email,
    expected,
    steps,
  };
}
