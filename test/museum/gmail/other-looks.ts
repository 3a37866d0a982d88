import { ana, dev, mara } from '../calendar/people.ts';
import { composeView } from './compose-view.ts';
import { conversation, listSeen, seen } from './conversations.ts';
import { museumRows } from './inbox.ts';
import type { Layout } from './layouts.ts';
import { listView } from './list-view.ts';
import { threadView } from './thread-view.ts';

/** The settings of Gmail that change how much fits on a page and which colours it has, and a mail in a window of its own. */
export const otherLooks = (now: number): Layout[] => [
  ...(['dense', 'comfortable', 'dark'] as const).flatMap((look, index) => [
    lookOfList(now, look, 65 + index),
    lookOfThread(now, look, 68 + index),
  ]),
  composePoppedOut(),
];

function lookOfList(now: number, look: string, account: number): Layout {
  const rows = museumRows(now, []).map((row, index) =>
    index % 4 === 1 ? { ...row, files: ['Prices.pdf', 'Plan for 2026.xlsx'] } : row,
  );
  return {
    name: `a list, ${look}`,
    path: `u/${account}/#inbox`,
    inside: listView(rows, now, 'en'),
    bodyClass: `aAU ${look}`,
    expected: listSeen(now, rows),
  };
}

function lookOfThread(now: number, look: string, account: number): Layout {
  const thread = conversation(now, [dev, ana]);
  return {
    name: `a conversation, ${look}`,
    path: `u/${account}/#inbox/FMfcgzQdBNqWtLkVbXcZrPlHsGjDwMnT`,
    inside: threadView(thread, now, 'en'),
    bodyClass: `aAU ${look}`,
    expected: seen(thread),
  };
}

/** Nothing else is on the page: no list, no conversation, no dialog around the fields. */
function composePoppedOut(): Layout {
  const inside = composeView('en').replace(' role="dialog"', '');
  return {
    name: 'a mail being written in a window of its own',
    path: 'u/72/?view=cm&fs=1',
    inside: `<div class="nH" role="main">${inside}</div>`,
    bodyClass: 'xE xp',
    expected: { kind: 'list', rows: [], people: { [ana.email]: 'to', [mara.email]: 'cc' } },
  };
}
