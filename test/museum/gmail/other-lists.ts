import { ana, dev, kenji, mara, robin } from '../calendar/people.ts';
import { arrival, fullDate, gmailId } from './clock.ts';
import { listSeen } from './conversations.ts';
import type { MuseumRow } from './inbox.ts';
import type { Layout } from './layouts.ts';
import { listView } from './list-view.ts';
import type { Locale } from './words.ts';

/** Lists in which a row's name may be somebody who wrote nothing: mail sent, drafts, mail imported. */
export const otherLists = (now: number): Layout[] => [
  ...(['en', 'ja', 'ar'] as const).map((locale, index) => searchResults(now, locale, 60 + index)),
  sentMail(now),
];

/** Mail to somebody stands among mail from them. */
function searchResults(now: number, locale: Locale, account: number): Layout {
  const rows = mixedRows(now);
  return {
    name: `what a search finds, sent mail among it: ${locale}`,
    path: `u/${account}/#search/northwind`,
    inside: listView(rows, now, locale),
    locale,
    expected: listSeen(now, rows),
  };
}

/** Here even a row without "To" before its name is of mail that the user wrote. */
function sentMail(now: number): Layout {
  const rows = mixedRows(now).filter(({ kind }) => kind === 'sent');
  const bare: MuseumRow = { ...row(now, 31, 'No word before the name'), people: [kenji] };
  const all = [...rows, bare];
  return {
    name: 'the list of sent mail',
    path: 'u/64/#sent',
    inside: listView(all, now, 'en'),
    expected: { ...listSeen(now, all), messages: [] },
  };
}

function mixedRows(now: number): MuseumRow[] {
  const imported = row(now, 9, 'From the old mailbox');
  return [
    { ...row(now, 1, 'Numbers for the renewal'), people: [ana] },
    { ...row(now, 2, 'The page you asked for'), people: [ana], kind: 'sent' },
    { ...row(now, 3, 'Reporting tier'), people: [dev], count: 4, unread: true },
    { ...row(now, 4, 'Reporting tier, at last'), people: [dev, mara], kind: 'sent' },
    { ...row(now, 5, 'Answer begun'), people: [mara], kind: 'draft' },
    { ...row(now, 6, 'Among three'), people: [ana, robin, dev], count: 3 },
    { ...row(now, 7, 'A note to myself'), people: [robin] },
    { ...row(now, 8, 'With the contract'), people: [ana], files: ['Contract 2026.pdf', 'Annex.pdf'] },
    // Its id is of the day that a file is named for.
    { ...imported, people: [dev], sentAt: arrival(now, 1200, '10:30'), files: [fullDate(imported.at, 'en')] },
  ];
}

function row(now: number, days: number, subject: string): MuseumRow {
  const at = arrival(now, days, '09:20');
  return {
    id: gmailId(at, days),
    at,
    subject,
    snippet: 'As agreed.',
    people: [],
    unread: false,
    kind: 'mail',
  };
}
