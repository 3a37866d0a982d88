// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { isThreadAddress, readOwnAddresses } from '../../../lib/sites/gmail/page.ts';
import { readCompose } from '../../../lib/sites/gmail/read-compose.ts';

const TOKEN = 'FMfcgzQdBNqWtLkVbXcZrPlHsGjDwMnT';

describe('the address bar', () => {
  it.each([
    ['#inbox', false],
    ['#inbox/p2', false],
    ['#label/Customers', false],
    ['#search/a+rather+long+query', false],
    ['#settings/general', false],
    ['#inbox?compose=new', false],
    ['', false],
    [`#inbox/${TOKEN}`, true],
    [`#inbox/${TOKEN}?compose=new`, true],
    [`#label/Customers/${TOKEN}`, true],
    [`#search/from%3Aana/${TOKEN}`, true],
    ['#all/14a5f1c6f7aeeebc', true],
  ])('%s is a conversation’s: %s', (hash, expected) => {
    expect(isThreadAddress(hash)).toBe(expected);
  });
});

describe('the user’s own address', () => {
  beforeEach(() => {
    document.title = '';
    document.body.replaceChildren();
  });

  it.each([
    ['Inbox (3) - pm@acme.example - Gmail', ['pm@acme.example']],
    ['Re: write to bob@example.org - today - pm@acme.example - Acme Mail', ['pm@acme.example']],
    ['Beiträge - PM@Acme.example - Acme-Mail', ['pm@acme.example']],
    ['Gmail', []],
    ['Mail for bob@example.org', []],
  ])('in the title %s is %j', (title, expected) => {
    document.title = title;
    expect(readOwnAddresses(document)).toEqual(expected);
  });

  it('is in the account link, whatever the words around it', () => {
    document.body.innerHTML =
      '<header><a role="button" aria-label="حساب Google: Robin Vale \n(pm@acme.example)"></a></header>';
    expect(readOwnAddresses(document)).toEqual(['pm@acme.example']);
  });

  it('is also the one that a mail is sent from', () => {
    document.title = 'Inbox - pm@acme.example - Gmail';
    document.body.innerHTML = '<input name="from" value="robin@acme.example">';
    expect(readOwnAddresses(document)).toEqual(['pm@acme.example', 'robin@acme.example']);
  });
});

describe('the recipients of a mail being written', () => {
  const chip = (email: string) => `<div role="option" data-hovercard-id="${email}" data-name=""></div>`;
  const field = (name: string, ...emails: string[]) =>
    `<div name="${name}"><div role="listbox">${emails.map(chip).join('')}</div></div>`;
  const twin = (email: string) => `<div class="az9"><span email="${email}"></span></div>`;
  const read = (html: string) => {
    document.body.innerHTML = html;
    return readCompose(document).map(({ email, role }) => `${role} ${email}`);
  };

  it('are those of its fields, each once', () => {
    const fields =
      field('to', 'a@example.org', 'b@example.org') +
      field('cc', 'a@example.org') +
      field('bcc', 'c@example.org');
    expect(read(`<div role="dialog">${fields}${twin('a@example.org')}</div>`)).toEqual([
      'to a@example.org',
      'to b@example.org',
      'bcc c@example.org',
    ]);
  });

  it('are those of its summary while the fields are closed', () => {
    expect(read(`<div class="M9">${twin('a@example.org')}</div>`)).toEqual(['to a@example.org']);
  });

  it('are of every open window', () => {
    const windows = ['a@example.org', 'b@example.org'].map(
      (email) => `<div role="dialog">${field('to', email)}</div>`,
    );
    expect(read(windows.join(''))).toEqual(['to a@example.org', 'to b@example.org']);
  });

  it('are not those of a hidden window, nor what is only suggested', () => {
    const suggestions = `<div role="listbox">${chip('s@example.org')}</div>`;
    expect(read(`<div role="dialog">${field('to')}${suggestions}</div>${suggestions}`)).toEqual([]);
    expect(read(`<div role="dialog" style="display: none">${field('to', 'a@example.org')}</div>`)).toEqual(
      [],
    );
  });
});
