import { ana, dev, kenji, lucas, mara, priya, robin, sofia, tom } from '../calendar/people.ts';
import type { Expected, Room, Step } from '../room.ts';
import { gmailId } from './clock.ts';
import { composeView } from './compose-view.ts';
import { conversation, everybody, listSeen, seen } from './conversations.ts';
import { safe } from './html.ts';
import { museumRows } from './inbox.ts';
import { listView } from './list-view.ts';
import { otherLists } from './other-lists.ts';
import { otherLooks } from './other-looks.ts';
import { frame, headers } from './page.ts';
import { threadView } from './thread-view.ts';
import { type Locale, wordsOf } from './words.ts';

/** What a room is made of: its view, and around it only what every page has. */
export type Layout = {
  name: string;
  path: string;
  inside: string;
  expected: Expected;
  steps?: Step[];
  bodyClass?: string;
  locale?: Locale;
};

const LONG = 150;
const QUARTER = 90 * 86_400_000;
/** How many more are made by chance, always the same ones. */
const VARIANTS = 6;

/** A room for each other layout of Gmail that is known: one function a layout, so this file is long and flat. */
export const layoutRooms = (now: number): Room[] =>
  [
    conversationViewOff(now),
    ...readingPanes(now),
    poppedOut(now),
    detailsOpen(now),
    draftsAndStrangeIds(now),
    decoysInBodies(now),
    longConversation(now),
    keptHidden(now),
    inlineReply(now),
    ...windowsForWriting(now),
    rowsWithoutIds(now),
    verticalRows(now),
    hundredRows(now),
    ...otherLists(now),
    ...otherLooks(now),
    ...Array.from({ length: VARIANTS }, (_, seed) => varied(now, seed)),
  ].map(toRoom);

function conversationViewOff(now: number): Layout {
  const thread = conversation(now, [ana]);
  const html = threadView(thread, now, 'en').replaceAll('thread-f:', 'msg-f:');
  return {
    name: 'conversation view off',
    path: 'u/30/#inbox/FMfcgzQdBNqWtLkVbXcZrPlHsGjDwMnT',
    inside: html,
    expected: seen(thread),
  };
}

/** List and conversation are both in sight: who is only in the list is not of the context. */
function readingPanes(now: number): Layout[] {
  const thread = conversation(now, [ana, dev]);
  const list = inner(listView(museumRows(now, []), now, 'en'));
  const pane = inner(threadView(thread, now, 'en'));
  return ['right of', 'below'].map((where, index) => ({
    name: `the reading pane ${where} the list`,
    path: `u/${31 + index}/#inbox`,
    inside: `<div class="nH" role="main"><div class="aia ${index === 0 ? 'Nu' : 'S3'}"><div class="ae4">${list}</div><div class="ao9" id="pane">${pane}</div></div></div>`,
    expected: seen(thread),
    steps: [
      {
        does: 'closes the pane',
        run: "document.getElementById('pane').style.display = 'none'",
        expected: listSeen(now),
      },
      {
        does: 'opens it again',
        run: "document.getElementById('pane').style.display = ''",
        expected: seen(thread),
      },
    ],
  }));
}

function poppedOut(now: number): Layout {
  const thread = conversation(now, [kenji, sofia]);
  return {
    name: 'a conversation in a window of its own',
    path: 'u/33/?view=btop',
    inside: threadView(thread, now, 'en'),
    bodyClass: 'aAU xE Su',
    expected: seen(thread),
  };
}

function detailsOpen(now: number): Layout {
  const thread = conversation(now, [dev, ana], { hadDetails: true });
  const html = threadView(thread, now, 'en').replaceAll(
    'class="ajA SK" style="visibility: hidden"',
    'class="ajA SK"',
  );
  return {
    name: 'the details of a message open',
    path: 'b/AEoRXR0delegated/u/0/#inbox/FMfcgzQdBNqWtLkVbXcZrPlHsGjDwMnT',
    inside: html,
    expected: seen(thread),
  };
}

/** The last message is a draft with an id of its own kind, and the conversation has none. */
function draftsAndStrangeIds(now: number): Layout {
  const thread = conversation(now, [priya, lucas, robin]);
  const [, , draft] = thread.messages;
  const ids = new RegExp(`data-message-id="[^"]*" data-legacy-message-id="${draft?.id}"`);
  const html = threadView(thread, now, 'en')
    .replace(/data-thread-perm-id="[^"]*"/, 'data-thread-perm-id="undefined"')
    .replace(ids, 'data-message-id="#msg-a:r-4711"');
  const expected = seen({ ...thread, messages: thread.messages.slice(0, 2) });
  return {
    name: 'a draft in a conversation without a good id',
    path: 'u/35/#inbox/FMfcgzQdBNqWtLkVbXcZrPlHsGjDwMnT',
    inside: html,
    expected,
  };
}

const DECOYS = `<div class="card"><h3>Invitation: Steering meeting</h3><table><tbody><tr><td>Who</td><td><span email="guest.of.card@elsewhere.example" name="Guest Of Card" translate="no">Guest Of Card</span></td></tr></tbody></table></div>
  <p>From: <span email="quoted.from@elsewhere.example" data-hovercard-id="quoted.from@elsewhere.example" name="Quoted">Quoted</span> To: <a href="mailto:quoted.to@elsewhere.example">quoted.to@elsewhere.example</a></p>
  <ul role="list"><li role="listitem"><h3><span email="listed@elsewhere.example" name="Listed">Listed</span></h3></li></ul>`;

function decoysInBodies(now: number): Layout {
  const thread = conversation(now, [ana, tom]);
  const html = threadView(thread, now, 'en').replaceAll(
    '<div class="a3s aiL">',
    `<div class="a3s aiL">${DECOYS}`,
  );
  return {
    name: 'invitation cards and quoted headers in the text',
    path: 'u/36/#inbox/FMfcgzQdBNqWtLkVbXcZrPlHsGjDwMnT',
    inside: html,
    expected: seen(thread),
  };
}

function longConversation(now: number): Layout {
  const authors = Array.from({ length: LONG }, (_, index) => everybody[index % everybody.length] ?? ana);
  const thread = conversation(now, authors, {}, (index) => (index === LONG - 1 ? 'open' : 'closed'));
  return {
    name: 'a conversation of 150 messages',
    path: 'u/37/#inbox/FMfcgzQdBNqWtLkVbXcZrPlHsGjDwMnT',
    inside: threadView(thread, now, 'en'),
    expected: seen(thread),
  };
}

/** The conversation before is still in the same part of the page. */
function keptHidden(now: number): Layout {
  const [before, thread] = [conversation(now, [kenji, lucas]), conversation(now - 86_400_000, [ana, dev])];
  const [hidden, shown] = [inner(threadView(before, now, 'en')), inner(threadView(thread, now, 'en'))];
  return {
    name: 'the conversation before kept hidden beside the open one',
    path: 'u/38/#inbox/FMfcgzQdBNqWtLkVbXcZrPlHsGjDwMnT',
    inside: `<div class="nH" role="main"><div class="nH" style="display: none">${hidden}</div><div class="nH">${shown}</div></div>`,
    expected: seen(thread),
  };
}

function inlineReply(now: number): Layout {
  const thread = conversation(now, [dev]);
  const reply = `<div class="ip adB" id="reply">${writing()}</div>`;
  return {
    name: 'a reply being written below the conversation',
    path: 'u/39/#inbox/FMfcgzQdBNqWtLkVbXcZrPlHsGjDwMnT',
    inside: threadView(thread, now, 'en').replace(/<\/div>\s*$/, `${reply}</div>`),
    expected: seen(thread, { [ana.email]: 'to', [mara.email]: 'cc' }),
    steps: [
      {
        does: 'closes it, so that it stays hidden',
        run: "document.getElementById('reply').style.display = 'none'",
        expected: seen(thread),
      },
      { does: 'discards it', run: "document.getElementById('reply').remove()", expected: seen(thread) },
    ],
  };
}

function windowsForWriting(now: number): Layout[] {
  const thread = conversation(now, [dev]);
  const view = threadView(thread, now, 'en');
  const expected = seen(thread, { [ana.email]: 'to', [mara.email]: 'cc' });
  const path = (account: number) => `u/${account}/#inbox/FMfcgzQdBNqWtLkVbXcZrPlHsGjDwMnT`;
  return [
    {
      name: 'a mail being written over the whole page',
      path: path(40),
      inside: `${view}<div class="aSs"><div class="aSt">${composeView('en')}</div></div>`,
      expected,
    },
    {
      name: 'a mail being written, its fields closed',
      path: path(41),
      inside: `${view}${composeView('en').replace('class="GS"', 'class="GS" style="display: none"').replace('az9" style="display: none"', 'az9"')}`,
      expected,
    },
  ];
}

/** An account whose rows have no ids at all. */
function rowsWithoutIds(now: number): Layout {
  const rows = museumRows(now, []).filter(({ kind }) => kind === 'mail');
  const html = listView(rows, now, 'en').replace(
    / data-(legacy-)?(thread-id|last-[a-z-]*message-id)="[^"]*"/g,
    '',
  );
  return {
    name: 'a list whose rows have no ids',
    path: 'u/42/#inbox',
    inside: html,
    expected: { ...listSeen(now), messages: [] },
  };
}

/** Beside a reading pane each conversation has a row for its people and another for its subject. */
function verticalRows(now: number): Layout {
  const html = listView(museumRows(now, []), now, 'en')
    .replace(/class="zA /g, 'class="zA apv ')
    .replace(/<td class="xY a4W"/g, '</tr><tr class="apw"><td class="xY a4W"');
  return {
    name: 'a list of narrow rows, two for each conversation',
    path: 'u/43/#inbox',
    inside: html,
    // Beside the people there is no id, and beside the ids nobody.
    expected: { ...listSeen(now), messages: [] },
  };
}

function hundredRows(now: number): Layout {
  const rows = museumRows(now, []).filter(({ kind }) => kind === 'mail');
  const older = rows.map(({ at, ...row }) => ({ ...row, at: at - QUARTER, id: gmailId(at - QUARTER) }));
  const more = [...rows, ...older].slice(0, 100);
  return {
    name: 'a list of a hundred rows',
    path: 'u/44/#inbox',
    inside: listView(more, now, 'en'),
    expected: listSeen(now, more),
  };
}

const STATES = ['open', 'closed', 'unopened', 'folded'] as const;
const VARIED = Object.keys(wordsOf) as Locale[];

/** Who wrote how many messages, how they lie in the page, and in which language: by the seed alone. */
function varied(now: number, seed: number): Layout {
  const pick = <T>(from: readonly T[], turn: number): T | undefined =>
    from[Math.abs(Math.imul(seed * 31 + turn + 7, 2_654_435_761) >> 13) % from.length];
  const authors = Array.from({ length: 3 + seed * 2 }, (_, turn) => pick([...everybody, robin], turn) ?? ana);
  const states = authors.map((_, turn) =>
    turn === authors.length - 1 ? 'open' : (pick(STATES, turn + 50) ?? 'open'),
  );
  const thread = conversation(now, authors, { hadDetails: true }, (index) => states[index] ?? 'open');
  return {
    name: `a conversation made by chance, ${seed}`,
    path: `u/${50 + seed}/#inbox/FMfcgzQdBNqWtLkVbXcZrPlHsGjDwMnT`,
    inside: threadView(thread, now, pick(VARIED, 99) ?? 'en'),
    expected: seen(thread),
  };
}

/** What a view holds, without its own part of the page. */
const inner = (view: string): string =>
  view.replace(/^<div[^>]*role="main"[^>]*>/, '').replace(/<\/div>\s*$/, '');

/** The fields of a window for writing, without the window. */
const writing = (): string =>
  /<div class="M9">[\s\S]*<div class="btC">.*?<\/div><\/div>/.exec(composeView('en'))?.[0] ?? '';

const toRoom = ({
  name,
  path,
  inside,
  expected,
  steps = [],
  bodyClass = 'aAU',
  locale = 'en',
}: Layout): Room => ({
  name: `gmail: ${name}`,
  site: 'gmail',
  url: `https://mail.google.com/mail/${path}`,
  headers,
  html: frame(locale, bodyClass, safe(name), inside),
  own: robin.email,
  expected,
  steps,
});
