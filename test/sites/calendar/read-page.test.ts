// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { EventSeen, PageSeen } from '../../../lib/domain/page-seen.ts';
import { PageChangedError } from '../../../lib/page/page-changed-error.ts';
import { readCalendarPage } from '../../../lib/sites/calendar/read-page.ts';

const encode = (text: string) => Buffer.from(text).toString('base64url');
const week = { href: 'https://calendar.google.com/calendar/u/0/r/week' };
const guest = (email: string, label = email, inside = `<b>${label}</b>`, id = '') =>
  `<div role="treeitem" data-email="${email}" aria-label="${label}" ${id && `id="${id}"`}>${inside}</div>`;

type Popover = { id?: string; title?: string; guests?: string[]; style?: string; more?: string };

function show({
  id = encode('5abc pm@acme.example'),
  title = 'Review',
  guests = [],
  style = '',
  more = '',
}: Popover) {
  document.body.innerHTML = `<div role="dialog" data-chips-dialog="true" style="${style}"><div id="xDetDlg" data-eventid="${id}">
    <div id="xDetDlgWhen"><span id="rAECCd" role="heading">${title}</span></div>
    <div role="tree">${guests.join('')}</div>${more}</div></div>`;
}

const read = (location = week): PageSeen => readCalendarPage(document, location);
const guests = () => (read() as EventSeen).guests;

beforeEach(() => {
  document.body.innerHTML = '';
});

test('a popover that is hidden, by itself or by what is around it, is no event', () => {
  show({ guests: [guest('ana@northwind.example')], style: 'display: none' });
  expect(read()).toEqual({ kind: 'nothing' });
  show({ guests: [guest('ana@northwind.example')], style: 'visibility: hidden' });
  expect(read()).toEqual({ kind: 'nothing' });
});

test('a task is no event; an id that cannot be read is said', () => {
  show({ id: 'tasks_c4llback' });
  expect(read()).toEqual({ kind: 'nothing' });
  show({ id: 'something-else' });
  expect(() => read()).toThrow(new PageChangedError('calendar eventId'));
});

test('guests that no longer carry their address are said, not guessed', () => {
  show({
    guests: ['<div role="treeitem" aria-label="Ana Ortiz"><b data-email="ana@northwind.example"></b></div>'],
  });
  expect(() => read()).toThrow(new PageChangedError('calendar guests'));
});

const row = (attributes: string) => `<div role="treeitem" ${attributes}><b>Ana Ortiz</b></div>`;

test.each([
  ['data-email', 0],
  ['data-id', 1],
  ['data-hovercard-id', 2],
])('a guest is known by the %s of their row, and which it was is told', (attribute, alternative) => {
  show({ guests: [row(`${attribute}="ana@northwind.example"`)] });
  const parts = {};
  expect(readCalendarPage(document, week, parts)).toMatchObject({
    guests: [{ email: 'ana@northwind.example' }],
  });
  expect(parts).toMatchObject({ details: 0, title: 0, guests: 0, guestAddress: alternative });
});

test('a row that gives two addresses is nobody', () => {
  show({
    guests: [
      guest('dev@northwind.example'),
      row('data-email="ana@northwind.example" data-id="eve@elsewhere.example"'),
    ],
  });
  expect(guests().map(({ email }) => email)).toEqual(['dev@northwind.example']);
});

test('how far the page was understood is told even when it was not', () => {
  show({ title: 'Review', guests: [row('')] });
  const parts = {};
  expect(() => readCalendarPage(document, week, parts)).toThrow(PageChangedError);
  expect(parts).toMatchObject({ details: 0, popover: 0, guestRow: 0 });
  expect(parts).not.toHaveProperty('guests');
});

test('a popover whose id has changed is known by the event it carries; a list of chips is none', () => {
  const chip = `<div data-eventchip data-eventid="${encode('5abc pm@acme.example')}"><i data-eventid="${encode('5abc pm@acme.example')}"></i></div>`;
  document.body.innerHTML = `<div role="dialog"><p>${chip}</p></div>`;
  expect(read()).toEqual({ kind: 'nothing' });
  document.body.innerHTML += `<div role="dialog"><div data-eventid="${encode('5abc pm@acme.example')}">
    <h2 role="heading">Review</h2><div role="tree">${guest('ana@northwind.example')}</div></div></div>`;
  expect(read()).toMatchObject({ subject: 'Review', guests: [{ email: 'ana@northwind.example' }] });
});

test('whoever is named elsewhere in the popover is not a guest', () => {
  show({
    guests: [guest('ana@northwind.example')],
    more: `<div data-hovercard-id="dev@northwind.example"></div><div data-email="eve@elsewhere.example"></div>
      <div id="xDetDlgDesc">Ask tom@acme.example</div>`,
  });
  expect(guests().map(({ email }) => email)).toEqual(['ana@northwind.example']);
});

test('the same guest twice is one, the organiser comes first, what is no address is nobody', () => {
  show({
    guests: [
      guest('Ana@Northwind.example', 'Ana Ortiz'),
      guest('ana@northwind.example', 'Ana Ortiz'),
      guest('not an address', 'Nobody'),
      guest('mara@acme.example', 'Mara Okafor, Attending, Organizer', '<b>Mara Okafor</b>', 'xDtlDlgOrg'),
    ],
  });
  expect(guests()).toEqual([
    { email: 'mara@acme.example', name: 'Mara Okafor', role: 'organizer' },
    { email: 'ana@northwind.example', name: 'Ana Ortiz', role: 'guest' },
  ]);
});

test.each([
  [
    'the label goes on in any language',
    'Ana Ortiz, Nimmt teil',
    '<i>A</i><b>Ana Ortiz</b><u>Nimmt teil</u>',
    'Ana Ortiz',
  ],
  ['the name has a comma', 'Ortiz, Ana, Attending', '<b>Ortiz, Ana</b>', 'Ortiz, Ana'],
  ['there are marks of direction', '\u200fאנה\u200f, ישתתפו', '<b>\u200eאנה</b>', 'אנה'],
  ['the label is gone', '', '<span class="SDqFWd">Ana Ortiz</span>', 'Ana Ortiz'],
  ['nothing names them', '', '', ''],
])('takes the name from the row when %s', (_, label, inside, name) => {
  show({ guests: [guest('ana@northwind.example', label, inside)] });
  expect(guests()[0]?.name).toBe(name);
});

test('a name or title beyond all measure is cut', () => {
  show({ title: 'x'.repeat(100_000), guests: [guest('ana@northwind.example', 'y'.repeat(100_000))] });
  const event = read() as EventSeen;
  expect(event.subject).toHaveLength(500);
  expect(event.guests[0]?.name).toHaveLength(200);
});

test('a name that tries to be markup stays a name', () => {
  show({ guests: [guest('ana@northwind.example', '&lt;img src=x onerror=alert(1)&gt;')] });
  expect(guests()[0]?.name).toBe('<img src=x onerror=alert(1)>');
});

const form = `<div data-is-create="false"><input id="xTiIn" value="Review">
  <div role="tabpanel"><div role="tree">${guest('ana@northwind.example', 'Ana Ortiz')}</div></div></div>`;

test.each([
  ['its own address', `/calendar/u/0/r/eventedit/${encode('5abc pm@m')}`, '5abc'],
  ['a question', `/calendar/r/eventedit?eid=${encode('5abc pm@m')}`, '5abc'],
  [
    'another account',
    `/calendar/b/1/u/3/r/eventedit/${encode('5abc_20261118T081500Z pm@m')}`,
    '5abc_20261118T081500Z',
  ],
])('the edit page is known by %s', (_, path, key) => {
  document.body.innerHTML = form;
  expect(read({ href: `https://calendar.google.com${path}` })).toMatchObject({
    kind: 'event',
    key,
    subject: 'Review',
    guests: [{ email: 'ana@northwind.example', name: 'Ana Ortiz', role: 'guest' }],
  });
});

test.each([
  ['a new event', '/calendar/u/0/r/eventedit'],
  ['a copy not saved yet', `/calendar/u/0/r/eventedit/duplicate/${encode('5abc pm@m')}`],
  ['the week, the form left behind', '/calendar/u/0/r/week'],
])('%s is no event', (_, path) => {
  document.body.innerHTML = form;
  expect(read({ href: `https://calendar.google.com${path}` })).toEqual({ kind: 'nothing' });
});

test('an address of an event, with the week still drawn, is nothing yet', () => {
  expect(
    read({ href: `https://calendar.google.com/calendar/u/0/r/eventedit/${encode('5abc pm@m')}` }),
  ).toEqual({
    kind: 'nothing',
  });
});

test('guests of a hidden popover are not those of the form beside it', () => {
  show({ guests: [guest('eve@elsewhere.example')], style: 'display: none' });
  document.body.insertAdjacentHTML('beforeend', '<div><input id="xTiIn" value="Alone"></div>');
  const page = read({ href: `https://calendar.google.com/calendar/u/0/r/eventedit/${encode('5abc pm@m')}` });
  expect(page).toMatchObject({ kind: 'event', subject: 'Alone', guests: [] });
});
