import { describe, expect, it } from 'vitest';
import { parseAddresses } from '../../lib/formats/mail-addresses.ts';
import { parseMailDate } from '../../lib/formats/mail-date.ts';
import { decodeField } from '../../lib/formats/mail-words.ts';

/** A header's bytes as they reach us: each as one character. */
const raw = (...parts: (string | number[])[]): string =>
  new TextDecoder('windows-1252').decode(
    Uint8Array.from(
      parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
    ),
  );

describe('the text of a header', () => {
  it.each([
    ['plain text', 'Roadmap', 'Roadmap'],
    ['an encoded word', '=?UTF-8?B?UsOpdW5pb24=?= demain', 'Réunion demain'],
    ['a letter cut in two by words', '=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=', 'café'],
    ['raw 8-bit inside of a word', raw('=?iso-8859-1?Q?Fr', [0xf6], 'sche?='), 'Frösche'],
    ['raw UTF-8', raw([...Buffer.from('Grüße')]), 'Grüße'],
    ['raw letters of old Windows', raw('Gr', [0xfc, 0xdf], 'e', [0x80]), 'Grüße€'],
    ['utf-7', '=?utf-7?Q?Hi_+AOk-t+AOk-?=', 'Hi été'],
    ['an unknown encoding', '=?unknown-8bit?Q?caf=C3=A9?=', 'café'],
    ['an unknown encoding of old Windows', '=?x-unknown?Q?caf=E9?=', 'café'],
    ['Korean', '=?ks_c_5601-1987?B?x9GxuQ==?=', '한국'],
    ['Chinese by another name', '=?eucgb2312_cn?B?1tDOxA==?=', '中文'],
    ['Chinese, misspelt', '=?bog5?B?pKSk5Q==?=', '中文'],
    ['Japanese', '=?iso-2022-jp-2?B?GyRCRnxLXBsoQg==?=', '日本'],
    ['Russian', '=?koi8-r?B?8NLJ18XU?=', 'Привет'],
    ['a code page', '=?cp1251?B?z/Do4uXy?=', 'Привет'],
    ['no word at all', '=?=?=?utf-8?', '=?=?=?utf-8?'],
    ['base64 with a letter too many', '=?bog5?B?pKSk5QA?=', '中文\0'],
  ])('reads %s', (_what, text, read) => {
    expect(decodeField(text)).toBe(read);
  });
});

describe('the addresses of a header', () => {
  it.each([
    ['a name', 'Ana Ortiz <Ana@Northwind.example>', [['Ana Ortiz', 'ana@northwind.example']]],
    ['a quoted comma', '"Ortiz, Ana" <ana@n.example>', [['Ortiz, Ana', 'ana@n.example']]],
    ['comments in comments', 'a@b.example (Houten van (Karel))', [['Houten van Karel', 'a@b.example']]],
    ['a comment within the brackets', 'Ana <(home) ana@n.example>', [['Ana', 'ana@n.example']]],
    ['a colon in a comment', 'a@b.example (open list:MIPS)', [['open list:MIPS', 'a@b.example']]],
    [
      'a group',
      'team: a@b.example, C <c@d.example>;',
      [
        ['', 'a@b.example'],
        ['C', 'c@d.example'],
      ],
    ],
    ['nobody', 'undisclosed-recipients:;', []],
    ['the address as a name', '"a@b.example" <a@b.example>', [['', 'a@b.example']]],
    [
      'an encoded name with a comma',
      '=?utf-8?Q?Ortiz=2C_Ana?= <ana@n.example>',
      [['Ortiz, Ana', 'ana@n.example']],
    ],
    ['nothing', '', []],
  ] as const)('reads %s', (_what, text, people) => {
    expect(parseAddresses(text).map(({ name, address }) => [name, address])).toEqual(people);
  });

  it.each(['(', '()', ')', '<', '>', '"', ':', ';', ',', '=?', '(('])(
    'takes linear time over many of %s',
    (sign) => {
      const began = performance.now();
      parseAddresses(sign.repeat(100_000));
      expect(performance.now() - began).toBeLessThan(2000);
    },
  );
});

describe('the date of a header', () => {
  const noon = Date.UTC(2026, 10, 20, 12, 0, 0);
  it.each([
    ['as today', 'Fri, 20 Nov 2026 13:00:00 +0100', noon],
    ['without its day', '20 Nov 2026 12:00 GMT', noon],
    ['with comments', 'Fri, 20 Nov 2026 13:00:00 +0100 (CET (winter))', noon],
    ['with a year of two digits', 'Fri, 20 Nov 26 12:00:00 UT', noon],
    ['with a zone by name', '20 Nov 26 14:00:00 EET', noon],
    ['of the last century', '20 Dec 96 10:00:00 -0800', Date.UTC(1996, 11, 20, 18)],
    ['as asctime writes', 'Fri Nov 20 12:00:00 2026', noon],
    ['as Takeout separates', 'Fri Nov 20 12:00:00 +0000 2026', noon],
    ['with hyphens', 'Fri, 20-Nov-2026 12:00:00 GMT', noon],
    ['with words too many', 'Fri, 20 Nov 2026 12:00:00 GMT FooTime', noon],
    ['of a leap second', 'Sat, 31 Dec 2016 23:59:60 +0000', Date.UTC(2017, 0, 1)],
    ['of no day', '31 Feb 2026 12:00:00 +0000', undefined],
    ['of no hour', '20 Nov 2026 25:00:00 +0000', undefined],
    ['without time', '20 Nov 2026', undefined],
    ['of nothing', 'yesterday', undefined],
    ['empty', '', undefined],
  ])('reads a date %s', (_how, text, instant) => {
    expect(parseMailDate(text)).toBe(instant);
  });
});
