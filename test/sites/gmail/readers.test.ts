// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { PartsUnderstood } from '../../../lib/domain/page-health.ts';
import { findRowPeople, readList } from '../../../lib/sites/gmail/read-list.ts';
import { readGmailPage } from '../../../lib/sites/gmail/read-page.ts';

const read = (html: string) => {
  document.body.innerHTML = `<div role="main">${html}</div>`;
  return readGmailPage(document, { hash: '' } as Location);
};

const message = (header: string, body = '') =>
  `<div role="listitem"><div data-legacy-message-id="19a94f8c12345678">${header}<div class="ii gt"><div class="a3s">${body}</div></div></div></div>`;
const someone = (email: string, name = '') => `<span email="${email}" name="${name}"></span>`;

describe('a message in Gmail', () => {
  it('is from whom its picture is of, when the name has no address, and never from anybody in its body', () => {
    const picture = '<img data-hovercard-id="ana@example.org" data-name="Ana">';
    const page = read(message(picture, someone('quoted@example.org')));
    expect(page).toMatchObject({ messages: [{ from: { email: 'ana@example.org', name: 'Ana' } }] });
  });

  it('is not understood when it has nobody at all in its header', () => {
    expect(() => read(message('', someone('quoted@example.org')))).toThrow('gmail messageSender');
  });

  it('is not from one of those it went to', () => {
    const recipients = `<span class="hb">${someone('to@example.org')}</span>`;
    expect(() => read(message(recipients))).toThrow('gmail messageSender');
  });

  it('has nobody more for its details, once they were opened', () => {
    const details = `<div class="ajA"><span translate="no">${someone('ana@example.org')}${someone('list@example.org')}</span></div>`;
    const page = read(message(`<h3>${someone('ana@example.org')}</h3>${details}`));
    expect(page).toMatchObject({ messages: [{ from: { email: 'ana@example.org' }, recipients: [] }] });
  });

  it('has nobody more for a reply that is being written below it', () => {
    const reply = `<div class="M9"><div name="to"><div role="listbox"><div role="option" data-hovercard-id="new@example.org"></div></div></div></div>`;
    const page = read(message(`<h3>${someone('ana@example.org')}</h3>`) + reply);
    expect(page).toMatchObject({
      kind: 'thread',
      messages: [{ from: { email: 'ana@example.org' }, recipients: [] }],
      composing: [{ email: 'new@example.org', role: 'to' }],
    });
  });

  it('has a name no longer than can be meant', () => {
    const page = read(message(`<h3>${someone('ana@example.org', 'A'.repeat(100_000))}</h3>`));
    expect(JSON.stringify(page).length).toBeLessThan(1000);
  });
});

describe('a row in Gmail', () => {
  const row = (people: string, label = '', more = '') =>
    `<table><tr class="zA" role="row" aria-labelledby=":1"><td><div id=":1">${label}</div><div>${people}</div></td>${more}</tr></table>`;
  const rowsOf = (html: string) => {
    document.body.innerHTML = html;
    return document.body;
  };

  it('has each of its people once, its hidden label left out', () => {
    const body = rowsOf(row(someone('ana@example.org'), someone('ana@example.org')));
    expect(findRowPeople(body.querySelector('tr')!)).toHaveLength(1);
  });

  it('is not understood when it is mail and names nobody', () => {
    expect(() => readList(rowsOf(row('Ana')), '')).toThrow('gmail rowPeople');
  });

  it('may name nobody when it is a draft', () => {
    expect(readList(rowsOf(row('<span class="boq">Draft</span>')), '')).toEqual([{ people: [] }]);
  });

  it('does not count when it is an advertisement', () => {
    expect(readList(rowsOf(row(someone('ad@example.org')).replace('"zA"', '"zA am0"')), '')).toEqual([]);
  });

  it('names nobody for what a group passed on', () => {
    expect(readList(rowsOf(row(someone('support@example.org', "'Jana' via Support"))), '')).toEqual([
      { people: [] },
    ]);
  });
});

describe('how far a page in Gmail was understood', () => {
  const partsOf = (html: string) => {
    document.body.innerHTML = `<div role="main">${html}</div>`;
    const parts: PartsUnderstood = {};
    const look = () => readGmailPage(document, { hash: '' } as Location, parts);
    return { parts, look };
  };
  const row = (name: string, address: string) =>
    `<tr><td><span class="${name}" email="${address}"></span></td><td><span class="g3" title="1 May 2026"></span></td></tr>`;
  const inTable = (name: string, address = 'ana@example.org') =>
    message(`<table><tbody>${row(name, address)}</tbody></table>`);

  it.each([
    ['gD', { messageSender: 0 }],
    ['gD-x1y2z', { messageSender: 1 }],
    ['anything', { senderByPlace: 1 }],
  ])('is told by the alternative that matched the sender: class %s', (name, expected) => {
    const { parts, look } = partsOf(inTable(name));
    expect(look()).toMatchObject({ messages: [{ from: { email: 'ana@example.org' } }] });
    expect(parts).toMatchObject({ main: 0, message: 0, messageDate: 0, ...expected });
  });

  it('says nothing of what is mostly not there: advertisements, drafts', () => {
    const mail = `<tr class="zA"><td>${someone('ana@example.org')}</td></tr>`;
    const draft =
      '<tr class="zA"><td><span class="boq">Draft</span></td><td data-standalone-draft-id="1"></td></tr>';
    const { parts, look } = partsOf(`<table><tbody>${mail}${draft}</tbody></table>`);
    expect(look()).toMatchObject({ rows: [{ email: 'ana@example.org' }] });
    expect(Object.keys(parts).sort()).toEqual(['main', 'row', 'rowPeople']);
  });

  it('is told also when the page is not understood', () => {
    const { parts, look } = partsOf(inTable('gD', 'no address'));
    expect(look).toThrow('gmail messageSender');
    expect(parts).toMatchObject({ main: 0, message: 0 });
    expect(parts).not.toHaveProperty('messageSender');
  });
});

describe('what cannot be told for sure in Gmail', () => {
  const dated = (people: string) =>
    `<table><tbody><tr><td>${people}</td><td><span title="1 May 2026" alt="1 May 2026"></span></td></tr></tbody></table>`;

  it('is not taken for the sender, when the picture is of somebody else', () => {
    const picture = '<img data-hovercard-id="ana@example.org" data-name="Ana">';
    expect(read(message(picture + dated(someone('dev@example.org'))))).toMatchObject({
      messages: [{ from: { email: 'ana@example.org' } }],
    });
  });

  it('is not taken for the sender outside the row of the date', () => {
    const somewhere = `<div>${someone('quoted@example.org')}</div>`;
    expect(() => read(message(dated('Ana') + somewhere))).toThrow('gmail messageSender');
  });

  it('is not taken for mail, when other rows have ids and this one has none', () => {
    const row = (address: string, id = '') =>
      `<tr class="zA"><td>${someone(address)}</td><td><span ${id}></span></td></tr>`;
    const rows = row('ad@example.org') + row('ana@example.org', 'data-thread-id="#thread-f:1"');
    expect(read(`<table><tbody>${rows}</tbody></table>`)).toMatchObject({
      rows: [{ email: 'ana@example.org' }],
    });
  });
});
