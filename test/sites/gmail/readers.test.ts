// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
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
    expect(() => readList(rowsOf(row('Ana')))).toThrow('gmail rowPeople');
  });

  it('may name nobody when it is a draft', () => {
    expect(readList(rowsOf(row('<span class="boq">Draft</span>')))).toEqual([{ people: [] }]);
  });

  it('does not count when it is an advertisement', () => {
    expect(readList(rowsOf(row(someone('ad@example.org')).replace('"zA"', '"zA am0"')))).toEqual([]);
  });

  it('names nobody for what a group passed on', () => {
    expect(readList(rowsOf(row(someone('support@example.org', "'Jana' via Support"))))).toEqual([
      { people: [] },
    ]);
  });
});
