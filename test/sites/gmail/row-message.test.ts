// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readList } from '../../../lib/sites/gmail/read-list.ts';
import { gmailId } from '../../museum/gmail/clock.ts';

const at = Date.parse('2026-09-28T09:00:12.345+02:00');
const id = gmailId(at, 7);
const IDS = `data-legacy-last-message-id="${id}"`;
const TITLE = 'Mon, Sep 28, 2026, 9:00 AM';
const ana = '<span email="ana@example.org" name="Ana Ortiz"><span>Ana Ortiz</span></span>';
const dev = '<span email="dev@example.org" name="Dev Mehta">Dev</span>';

type Row = { names?: string; ids?: string; title?: string; subject?: string; label?: string; more?: string };

const rowOf = ({ names = ana, ids = IDS, title = TITLE, subject = '', label = '', more = '' }: Row): string =>
  `<table><tr class="zA" role="row" aria-labelledby=":1"><td><span title="Not starred">☆</span></td>
    <td><div id=":1">${label}</div><div class="yW">${names}</div></td><td><span ${ids}>Prices</span>${subject}</td>
    <td><span title="${title}">28 Sep</span></td>${more}</tr></table>`;

function messageIn(row: Row, hash = '#inbox') {
  document.body.innerHTML = rowOf(row);
  return readList(document.body, hash)[0]?.message;
}

describe('the newest mail of a row', () => {
  beforeEach(() => {
    process.env.TZ = 'Europe/Madrid';
  });

  it.each<[string, Row]>([
    ['names one person', {}],
    ['counts messages, as digits of any script', { names: `${ana} <span>(١٥)</span>` }],
    ['says it all again to screen readers', { label: `${ana}, Prices, ${TITLE}` }],
    ['has a file named for another day', { subject: '<div title="Plan 5 2024.pdf">Plan</div>' }],
    [
      'has a draft id beside it that is the same',
      { ids: `${IDS} data-legacy-last-non-draft-message-id="${id}"` },
    ],
  ])('is from whom the row names, when it %s', (_, row) => {
    expect(messageIn(row)).toEqual({ id, at });
  });

  it.each<[string, Row]>([
    ['a word before the name', { names: `To: ${ana}` }],
    ['a word of another script before the name', { names: `宛先: ${ana}` }],
    ['a word behind the name', { names: `${ana}, <span class="boq">Draft</span>` }],
    ['two people', { names: `${ana}, ${dev}` }],
    ['names left out', { names: `${ana} .. ` }],
    ['a group that passed it on', { names: `<span email="all@example.org" name="'Ana' via All">Ana</span>` }],
    ['a draft behind it', { ids: `${IDS} data-legacy-last-non-draft-message-id="${gmailId(at, 6)}"` }],
    ['two ids', { subject: `<span data-legacy-last-message-id="${gmailId(at, 9)}"></span>` }],
    ['no id', { ids: 'data-thread-id="#thread-f:1"' }],
    ['the date of another day', { title: 'Tue, Sep 29, 2026, 9:00 AM' }],
    ['the time of another minute', { title: 'Mon, Sep 28, 2026, 9:14 AM' }],
    ['two dates', { more: '<td><span title="Due 1 Oct 2026"></span></td>' }],
    ['no date', { title: 'Monday' }],
  ])('is not claimed with %s', (_, row) => {
    expect(messageIn(row)).toBeUndefined();
  });

  it.each(['#sent', '#drafts', '#scheduled', '#spam', '#trash/p2'])('is nobody’s in %s', (hash) => {
    expect(messageIn({}, hash)).toBeUndefined();
  });
});
