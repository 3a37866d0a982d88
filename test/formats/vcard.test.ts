import { describe, expect, it } from 'vitest';
import type { ContactsRead } from '../../lib/domain/contact.ts';
import { parseVcards } from '../../lib/formats/vcard.ts';

const read = (text: string): ContactsRead => {
  const result = parseVcards(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

const card = (version: string, ...lines: string[]): string =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');

describe('a vCard', () => {
  it('is read in version 4.0: folds, parameters, the preferred address first', () => {
    const { people, refused } = read(
      card(
        '4.0',
        'FN:Ana Ortiz',
        'N:Ortiz;Ana;María;;',
        'NICKNAME:Anita,Ani',
        'EMAIL;TYPE=home:ana@ortiz.example',
        'EMAIL;TYPE="work,internet";PREF=1:Ana.Ortiz@Northw',
        ' ind.example',
        'ORG:Northwind\\, Inc.;Finance',
        'TITLE:VP\\; Finance',
        'CATEGORIES:Steering,Numbers\\, all',
        'NOTE:Reads mail at nine.\\nCall if urgent.',
      ),
    );
    expect(people).toEqual([
      {
        line: 1,
        name: 'Ana Ortiz',
        emails: ['ana.ortiz@northwind.example', 'ana@ortiz.example'],
        role: 'VP; Finance',
        organisation: 'Northwind, Inc.',
        labels: ['Steering', 'Numbers, all'],
        nickname: 'Anita',
        note: 'Reads mail at nine.\nCall if urgent.',
      },
    ]);
    expect(refused).toEqual([]);
  });

  it('is read in version 3.0, with groups before names as Apple writes them', () => {
    const { people } = read(
      card(
        '3.0',
        'N:Ortiz;Ana;;;',
        'item1.EMAIL;type=INTERNET;type=pref:ana@ortiz.example',
        'item1.X-ABLabel:_$!<Other>!$_',
      ),
    );
    expect(people).toMatchObject([{ name: 'Ana Ortiz', emails: ['ana@ortiz.example'] }]);
  });

  it('is read in version 2.1: bare types, quoted-printable over several lines, other charsets', () => {
    const { people } = read(
      card(
        '2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=96zt=C3=BCrk;Ay=C5=9F=',
        'e',
        'EMAIL;PREF;INTERNET:ayse@example.org',
        'ORG;QUOTED-PRINTABLE;CHARSET=windows-1252:Caf=E9',
        'AGENT:',
        'BEGIN:VCARD',
        'FN:The assistant',
        'EMAIL:assistant@example.org',
        'END:VCARD',
        'TITLE:Founder',
      ),
    );
    expect(people).toEqual([
      {
        line: 1,
        name: 'Ayşe Öztürk',
        emails: ['ayse@example.org'],
        organisation: 'Café',
        role: 'Founder',
        labels: [],
      },
    ]);
  });

  it.each([
    ['only line feeds', '\n'],
    ['only returns', '\r'],
    ['two returns', '\r\r\n'],
  ])('may have %s at its line ends', (_what, end) => {
    const text = card('3.0', 'FN:Ana', 'EMAIL:ana@ortiz.example').replaceAll('\r\n', end);
    expect(read(`\uFEFF${end}${text}`).people).toMatchObject([
      { name: 'Ana', emails: ['ana@ortiz.example'] },
    ]);
  });

  it('says of each card that is not taken where it is and why', () => {
    const text = [
      card('4.0', 'FN:Bo'),
      card('4.0', 'FN:Robot', 'EMAIL:no-reply@shop.example'),
      card('4.0', 'FN:The team', 'KIND:group', 'EMAIL:team@example.org'),
      card('4.0', 'FN:Cy', 'EMAIL:cy at example', 'EMAIL:cy@example.org'),
      'BEGIN:VCARD\r\nFN:Dee\r\nEMAIL:dee@example.org\r\n',
      card('4.0', 'FN:Eve', 'this is no property', 'EMAIL:eve@example.org'),
      'hello\r\nworld\r\nBEGIN:VCARD\r\nFN:Fay\r\nEMAIL:fay@example.org',
    ].join('');
    const { people, refused } = read(text);
    expect(people.map(({ name }) => name)).toEqual(['Cy', 'Eve']);
    expect(refused.map(({ line, what, reason }) => `${line} ${what} ${reason}`)).toEqual([
      '1 Bo has no email address',
      '5 Robot “no-reply@shop.example” is not a person’s: never answered',
      '10 The team is a group, not a person',
      '16 Cy “cy at example” is not an email address',
      '22 Dee never ends: the next card begins in the middle of it',
      '25 Eve has a line that cannot be read: “this is no property”',
      '31 hello stands outside any card',
      '33 Fay is cut off: the file ends in the middle of it',
    ]);
  });

  it('may use the names of an object’s own parts', () => {
    const { people } = read(
      card('3.0', '__proto__;__proto__=1:x', 'FN;__proto__=a:constructor', 'EMAIL:c@example.org'),
    );
    expect(people).toMatchObject([{ name: 'constructor' }]);
  });

  it('is no file of cards without a card', () => {
    expect(parseVcards('')).toMatchObject({ ok: false, error: expect.stringContaining('no card begins') });
  });

  it('takes time in proportion to its size, however it is made', () => {
    const started = performance.now();
    for (const text of [
      'BEGIN:VCARD\n'.repeat(200_000),
      `BEGIN:VCARD\nAGENT:\n${'BEGIN:VCARD\nAGENT:\n'.repeat(100_000)}`,
      card('3.0', `FN:a${'\r\n b'.repeat(500_000)}`),
      card('3.0', `FN${';A="'.repeat(300_000)}:a`),
      card('3.0', `N:${'\\'.repeat(900_000)}`),
      card('3.0', `N:${';'.repeat(900_000)}`),
      card('2.1', `FN;QUOTED-PRINTABLE:${'=\r\n'.repeat(400_000)}`),
      `x${':\n'.repeat(500_000)}`,
    ]) {
      parseVcards(text);
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
